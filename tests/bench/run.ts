import { benchDossiers } from './dossier-bench';
import { benchLexicon } from './lexicon-bench';

/**
 * `npm run bench`: what things cost, best of several rounds, as ratios within this one run. The floor is reading
 * every character of the same text once.
 */
benchDossiers();
await benchLexicon();
