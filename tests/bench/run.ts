import { benchDossiers } from './dossier-bench';
import { benchLexicon } from './lexicon-bench';
import { benchPages } from './page-bench';

/**
 * `npm run bench [-- <folder of pages>] [-- --pages]`: what things cost, best of several rounds, as ratios within this
 * one run. The floor is reading every character of the same text once. With `--pages` whole pages alone.
 */
const options = process.argv.slice(2).filter((option) => option !== '--');
if (!options.includes('--pages')) {
  benchDossiers();
  await benchLexicon();
}
await benchPages(options.find((option) => !option.startsWith('--')));
