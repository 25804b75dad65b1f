import { closest } from 'fastest-levenshtein';
import type { DossierParts } from './dossier-parts';
import type { DataPath, Report } from './fault';

/** Reports what contradicts itself or points to nobody. */
export function checkReferences(parts: DossierParts, report: Report): void {
  checkEntityIds(parts, report);
  checkNames(parts, report);
  checkStatements(parts, report);
  checkRelations(parts, report);
  checkDecoys(parts, report);
}

function checkEntityIds(parts: DossierParts, report: Report): void {
  const firstAt = new Map<string, number>();
  const spokenOf = new Set(parts.statements.flatMap(({ item }) => item.about));
  for (const { item, index } of parts.entities) {
    const first = firstAt.get(item.id);
    firstAt.set(item.id, first ?? index);
    if (first !== undefined) {
      report(
        ['entities', index, 'id'],
        `${shown(item.id)} is already the id of entities[${first}]; expected an id of its own`,
      );
    }
    if (!spokenOf.has(item.id)) {
      report(['entities', index], `no statement is about ${shown(item.id)}; expected at least one`);
    }
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

function checkStatements(parts: DossierParts, report: Report): void {
  const firstAt = new Map<string, number>();
  for (const { item, index } of parts.statements) {
    const path = ['statements', index];
    const first = firstAt.get(item.id);
    firstAt.set(item.id, first ?? index);
    if (first !== undefined) {
      report([...path, 'id'], `${shown(item.id)} is already the id of statements[${first}]; expected an id of its own`);
    }
    checkEntities(parts, item.about, [...path, 'about'], report);
    if (typeof item.speaker === 'string') checkEntity(parts, item.speaker, [...path, 'speaker'], report);
    else checkEntities(parts, item.speaker?.entities ?? [], [...path, 'speaker', 'entities'], report);
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
  const nearest = parts.entityIds.size === 0 ? '' : `; the nearest is ${shown(closest(id, [...parts.entityIds]))}`;
  report(path, `${shown(id)} is nobody's id; expected the id of an entity${nearest}`);
}

function shown(text: string): string {
  return JSON.stringify(text);
}
