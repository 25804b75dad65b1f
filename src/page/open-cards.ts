import { type CardAhead, type CardAnchor, cardView, type Finding } from './card-slot';
import { blockAround } from './elements';
import type { Manner } from './follow-pointer';
import { bringIntoView } from './jump';
import { type Mark, markRects } from './mark';
import type { Point } from './mark-at-point';
import { schemeOf } from './page-scheme';
import { parentAcross } from './shadow';
import type { WalkPlace } from './walk';

/** Where the pointer is, and what is to happen when the name goes or the reader takes the card. */
type ShownAt = { point: Point | undefined } & Pick<CardAnchor, 'onLost' | 'onTaken'>;

export type CardOpener = {
  /** A card may soon be wanted: that of a mark, if it is known. */
  prepare(mark?: Mark): Promise<void>;
  /** None is wanted, after all. */
  letGo(): void;
  show(mark: Mark | undefined, manner: Manner, at: ShownAt): void;
  /** Draws the ring of the keyboard's walk, or takes it away. */
  ring(place: WalkPlace | undefined, onLost: () => void): void;
};

/** Opens cards once their code is there, and none that is no longer wanted by then. */
export function createCardOpener(marks: () => readonly Mark[], load: (script: 'card') => Promise<void>): CardOpener {
  let wanted: Mark | undefined;
  let awaited: Mark | undefined;
  let loading: Promise<void> | undefined;

  const loaded = async (): Promise<void> => {
    if (cardView() !== undefined) return;
    loading ??= load('card').finally(() => {
      loading = undefined;
    });
    await loading;
  };
  const aheadOf = (mark: Mark): CardAhead | undefined => {
    const { startContainer: start } = mark.range;
    const element = parentAcross(start);
    return element ? { finding: findingOf(mark, marks()), start, scheme: schemeOf(element) } : undefined;
  };
  const prepare = async (mark?: Mark): Promise<void> => {
    awaited = mark;
    await loaded();
    if (awaited === mark) cardView()?.prepare(mark && (() => aheadOf(mark)));
  };
  return {
    prepare,
    letGo() {
      awaited = undefined;
      wanted = undefined;
      cardView()?.letGo();
    },
    show(mark, manner, { point, onLost, onTaken }) {
      wanted = mark;
      const element = mark && parentAcross(mark.range.startContainer);
      if (mark === undefined || !element) {
        cardView()?.hide();
        return;
      }
      void loaded().then(() => {
        if (wanted !== mark) return;
        const scheme = schemeOf(element);
        const anchor = {
          rects: () => markRects(mark),
          element,
          start: mark.range.startContainer,
          ...(point && manner !== 'focused' && { point }),
          ...(scheme && { scheme }),
          onLost,
          onTaken,
        };
        cardView()?.show(findingOf(mark, marks()), anchor, {
          // The foot of a frame may be far below what the reader sees of it.
          isSheet: manner === 'sheet' && window.top === window,
          isForFingers: manner === 'sheet',
          takesFocus: manner === 'focused',
        });
      });
    },
    ring(place, onLost) {
      if (place === undefined) {
        cardView()?.ring(undefined);
        return;
      }
      const { mark, index, count } = place;
      bringIntoView(mark);
      const { startContainer: start } = mark.range;
      const element = parentAcross(start);
      if (!element) return;
      const anchor = { rects: () => markRects(mark), element, start, onLost };
      cardView()?.ring({ finding: findingOf(mark, []), anchor, place: index + 1, count });
    },
  };
}

/** What a card is opened for at a mark, and who is named beside it. */
export function findingOf({ mention, text, range }: Mark, marks: readonly Mark[]): Finding {
  const block = blockAround(range.startContainer);
  const beside = marks.filter((other) => blockAround(other.range.startContainer) === block);
  const keys = new Set(beside.map((other) => other.mention.entity.key));
  keys.delete(mention.entity.key);
  return { ...mention, text, beside: [...keys] };
}
