import { cardsOf } from '../../src/dossier/card';
import { DossierError } from '../../src/dossier/fault';
import { parseDossier } from '../../src/dossier/parse-dossier';
import { generatedDossier } from './generated-dossier';
import { best, readEveryCharacter, row, say } from './measure';

/** What a dossier costs, for three sizes: linear where the last column stays. */
export function benchDossiers(): void {
  say('Parsing a dossier and building all its cards');
  row('entities', 'characters', 'ms', '× floor', 'µs an entity');
  for (const entities of [250, 500, 1000]) {
    const files = generatedDossier(entities);
    const floor = best(() => readEveryCharacter(files.article.text) + readEveryCharacter(files.annotations.text));
    const cost = best(() => {
      const parsed = parseDossier(files);
      if (!parsed.ok) throw new DossierError(parsed.faults);
      return cardsOf(parsed.dossier).length;
    });
    row(String(entities), String(files.article.text.length), cost, cost / floor, (cost * 1000) / entities);
  }
}
