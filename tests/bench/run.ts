import { benchCards } from './card-bench';
import { benchDossiers } from './dossier-bench';
import { benchLexicon } from './lexicon-bench';
import { benchPages } from './page-bench';
import { benchPanel } from './panel-bench';
import { benchPeace } from './peace-bench';
import { benchSearch } from './search-bench';

/**
 * `npm run bench [-- <folder of pages>] [-- --names | --search | --pages | --cards | --panel | --peace]`: what things cost, best of
 * several rounds, as ratios within this one run. The floor is reading every character of the same text once. With
 * `--names` the lexicon alone, with `--search` the search through cards, with `--pages` whole pages, with `--cards` the
 * opening of cards, with `--panel` that of the panel, with `--peace` what pages pay that are open all day: these want
 * the built extension.
 */
const options = process.argv.slice(2).filter((option) => option !== '--');
const isWanted = (part: string): boolean =>
  options.includes(part) || !options.some((option) => option.startsWith('--'));
if (isWanted('--names')) {
  benchDossiers();
  await benchLexicon();
}
if (isWanted('--search')) benchSearch();
if (isWanted('--pages')) await benchPages(options.find((option) => !option.startsWith('--')));
if (isWanted('--cards')) await benchCards();
if (isWanted('--panel')) await benchPanel();
if (isWanted('--peace')) await benchPeace();
