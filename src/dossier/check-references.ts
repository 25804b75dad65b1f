import { closest } from 'fastest-levenshtein';
import type { DossierParts, Placed } from './dossier-parts';
import type { DataPath, Report } from './fault';

/** Reports what contradicts itself or points to nobody. */
export function checkReferences(parts: DossierParts, report: Report): void {
  checkIds('entities', parts.entities, report);
  checkIds('statements', parts.statements, report);
  checkIds('events', parts.events, report);
  checkIds('caveats', parts.caveats, report);
  checkIds('notes', parts.notes, report);
  checkNames(parts, report);
  checkSpokenOf(parts, report);
  checkAbout('statements', parts.statements, parts, report);
  checkAbout('events', parts.events, parts, report);
  checkAbout('caveats', parts.caveats, parts, report);
  checkAbout('notes', parts.notes, parts, report);
  checkSpeakers(parts, report);
  checkSummary(parts, report);
  checkRelations(parts, report);
  checkDecoys(parts, report);
}

function checkIds(list: string, items: readonly Placed<{ id: string }>[], report: Report): void {
  const firstAt = new Map<string, number>();
  for (const { item, index } of items) {
    const first = firstAt.get(item.id);
    firstAt.set(item.id, first ?? index);
    if (first === undefined) continue;
    report([list, index, 'id'], `${shown(item.id)} is already the id of ${list}[${first}]; expected an id of its own`);
  }
}

function checkAbout(
  list: string,
  items: readonly Placed<{ about: readonly string[] }>[],
  parts: DossierParts,
  report: Report,
): void {
  for (const { item, index } of items) checkEntities(parts, item.about, [list, index, 'about'], report);
}

function checkSpokenOf({ entities, statements }: DossierParts, report: Report): void {
  const spokenOf = new Set(statements.flatMap(({ item }) => item.about));
  for (const { item, index } of entities) {
    if (spokenOf.has(item.id)) continue;
    report(['entities', index], `no statement is about ${shown(item.id)}; expected at least one`);
  }
}

function checkNames(parts: DossierParts, report: Report): void {
  const ownerOf = new Map<string, string>();
  for (const { item, index } of parts.entities) {
    item.names.forEach(({ text, lang, beside }, nameIndex) => {
      const path = ['entities', index, 'names', nameIndex];
      const key = `${lang} ${text}`;
      const owner = ownerOf.get(key);
      ownerOf.set(key, owner ?? item.id);
      if (owner === item.id) report([...path, 'text'], `${shown(text)} is listed twice; expected it once`);
      else if (owner !== undefined) {
        report(
          [...path, 'text'],
          `${shown(text)} is already a name of ${shown(owner)}; expected a name of one entity only`,
        );
      }
      checkEntities(parts, beside, [...path, 'beside'], report);
    });
  }
}

function checkSpeakers(parts: DossierParts, report: Report): void {
  for (const { item, index } of parts.statements) {
    const path = ['statements', index, 'speaker'];
    if (typeof item.speaker === 'string') checkEntity(parts, item.speaker, path, report);
    else checkEntities(parts, item.speaker?.entities ?? [], [...path, 'entities'], report);
  }
}

function checkSummary({ summary, statementIds }: DossierParts, report: Report): void {
  const seen = new Set<string>();
  for (const { item, index } of summary) {
    if (seen.has(item)) report(['summary', index], `${shown(item)} is listed twice; expected it once`);
    else if (!statementIds.has(item)) {
      report(
        ['summary', index],
        `${shown(item)} is no statement's id; expected the id of a statement${nearestOf(item, statementIds)}`,
      );
    }
    seen.add(item);
  }
}

function checkRelations(parts: DossierParts, report: Report): void {
  for (const { item, index } of parts.relations) {
    checkEntity(parts, item.from, ['relations', index, 'from'], report);
    checkEntity(parts, item.to, ['relations', index, 'to'], report);
    if (item.from === item.to) {
      report(
        ['relations', index, 'to'],
        `${shown(item.to)} is also where the relation starts; expected another entity`,
      );
    }
  }
}

function checkDecoys(parts: DossierParts, report: Report): void {
  const names = new Map(parts.entities.flatMap(({ item }) => item.names.map(({ text }) => [text, item.id] as const)));
  for (const { item, index } of parts.decoys) {
    const owner = names.get(item.text);
    if (owner !== undefined) {
      report(
        ['decoys', index, 'text'],
        `${shown(item.text)} is a name of ${shown(owner)}; expected a phrase that means something else`,
      );
    }
  }
}

function checkEntities(parts: DossierParts, ids: readonly string[], path: DataPath, report: Report): void {
  for (const [index, id] of ids.entries()) checkEntity(parts, id, [...path, index], report);
}

function checkEntity(parts: DossierParts, id: string, path: DataPath, report: Report): void {
  if (parts.entityIds.has(id)) return;
  report(path, `${shown(id)} is nobody's id; expected the id of an entity${nearestOf(id, parts.entityIds)}`);
}

function nearestOf(id: string, ids: ReadonlySet<string>): string {
  return ids.size === 0 ? '' : `; the nearest is ${shown(closest(id, [...ids]))}`;
}

function shown(text: string): string {
  return JSON.stringify(text);
}
