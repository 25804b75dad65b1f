import type { EntityKey } from '../dossier/dossier';
import type { CardAnchor, Finding } from '../page/card-slot';
import { isVisible, type Mark, shareText } from '../page/mark';
import { findingOf } from '../page/open-cards';
import { schemeOf } from '../page/page-scheme';
import { parentAcross } from '../page/shadow';

/** What of a card's content a selection gives. */
export type SelectedPlace = { entity: EntityKey; finding?: Finding; anchor: CardAnchor };

/** What the reader has selected: the first mark that is touched by it, else an entity, and its place on the screen. */
export function selectedPlace(marks: readonly Mark[], entity: EntityKey | undefined): SelectedPlace | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const element = parentAcross(range.startContainer);
  const rects = (): DOMRect[] => [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  if (element === null || rects().length === 0) return undefined;
  const mark = marks.find((candidate) => isVisible(candidate) && shareText(range, candidate));
  const key = mark?.mention.entity.key ?? entity;
  if (key === undefined) return undefined;
  const scheme = schemeOf(element);
  return {
    entity: key,
    ...(mark && { finding: findingOf(mark, marks) }),
    anchor: {
      rects,
      element,
      start: range.startContainer,
      ...(scheme && { scheme }),
      onLost: () => undefined,
      onTaken: () => undefined,
    },
  };
}
