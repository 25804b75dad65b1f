import { cardsOf } from '../../src/dossier/card';
import { DossierError } from '../../src/dossier/fault';
import { parseDossier } from '../../src/dossier/parse-dossier';
import { generatedDossier } from './generated-dossier';

/**
 * `npm run bench`: what things cost, as ratios within one run. The floor is reading every character of
 * the same input once.
 */
const ROUNDS = 12;

say('Parsing a dossier and building all its cards, best of several rounds');
say('entities  article (characters)    ms  × floor  µs an entity');
for (const entities of [250, 500, 1000]) {
  const files = generatedDossier(entities);
  const floor = best(() => readEveryCharacter(files.article.text) + readEveryCharacter(files.annotations.text));
  const cost = best(() => {
    const parsed = parseDossier(files);
    if (!parsed.ok) throw new DossierError(parsed.faults);
    return cardsOf(parsed.dossier).length;
  });
  const columns = [
    String(entities).padStart(8),
    String(files.article.text.length).padStart(20),
    cost.toFixed(1).padStart(6),
    (cost / floor).toFixed(0).padStart(7),
    ((cost * 1000) / entities).toFixed(0).padStart(12),
  ];
  say(columns.join('  '));
}

function readEveryCharacter(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum += text.charCodeAt(index);
  return sum;
}

/** The least time that a piece of work takes, in milliseconds. What it returns is kept, so that it is done. */
function best(work: () => number): number {
  let least = Number.POSITIVE_INFINITY;
  // Once before the clock runs, so that the engine has compiled what it will.
  let kept = work();
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    kept += work();
    least = Math.min(least, performance.now() - start);
  }
  return kept < 0 ? Number.NaN : least;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
