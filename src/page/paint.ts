import { type EntityKey, KINDS, type Kind } from '../dossier/dossier';
import { createHighlightStyles } from './highlight-styles';
import type { Mark } from './mark';
import { createNearMarks } from './near-marks';

/** Shows marks through the CSS Custom Highlight API: a registry beside the document, so that no node of it changes. */
export type Painter = {
  add(mark: Mark): void;
  delete(mark: Mark): void;
  /** Shows those marks otherwise whose entity has come to be followed, or no longer is. Says whether there were any. */
  refollow(marks: Iterable<Mark>): boolean;
  /** All marks have been added, in this order: of many, only those near what the reader sees are shown. */
  arrange(marks: readonly Mark[]): void;
  /** Shows all marks again where the page has cleared the registry, which is as much its own. */
  restore(): void;
  /** The marks whose text stands, in part or whole, directly in an element. */
  marksIn(element: Element): Iterable<Mark>;
  /** Lights up one mark; without one, puts out what is lit. */
  flash(mark: Mark | undefined): void;
};

/** How a mark looks: by its kind, and stronger where its entity is followed. */
type Look = Kind | `followed-${Kind}`;

const LOOKS: readonly Look[] = KINDS.flatMap((kind): Look[] => [kind, `followed-${kind}`]);

const FLASH = 'backgrounder-flash';

/** Paints into the page's highlight registry until the signal aborts, which leaves no trace. */
export function createPainter(isFollowed: (entity: EntityKey) => boolean, signal: AbortSignal): Painter {
  const highlights = new Map<Look, Highlight>();
  const looks = new WeakMap<Mark, Look>();
  const marks = new WeakMap<Element, Set<Mark>>();
  const styles = createHighlightStyles(signal);
  signal.addEventListener('abort', () => {
    for (const look of LOOKS) CSS.highlights.delete(highlightName(look));
    CSS.highlights.delete(FLASH);
  });

  const register = (look: Look, highlight: Highlight): void => {
    if (CSS.highlights.get(highlightName(look)) !== highlight) CSS.highlights.set(highlightName(look), highlight);
  };
  const highlightOf = (look: Look): Highlight => {
    const highlight = highlights.get(look) ?? new Highlight();
    highlights.set(look, highlight);
    register(look, highlight);
    return highlight;
  };
  const lookOf = ({ mention: { entity } }: Mark): Look =>
    isFollowed(entity.key) ? `followed-${entity.kind}` : entity.kind;
  const show = (mark: Mark): void => {
    const look = looks.get(mark);
    if (look !== undefined) highlightOf(look).add(mark.range);
  };
  /** Says whether the mark was shown: of many, those far from the window are not. */
  const hide = (mark: Mark): boolean => {
    const look = looks.get(mark);
    return look !== undefined && highlights.get(look)?.delete(mark.range) === true;
  };

  const nearMarks = createNearMarks(show, hide, signal);

  return {
    add(mark) {
      styles.reach(mark.range.startContainer.getRootNode());
      for (const element of mark.elements) marks.set(element, (marks.get(element) ?? new Set()).add(mark));
      looks.set(mark, lookOf(mark));
      nearMarks.add(mark);
    },
    delete(mark) {
      for (const element of mark.elements) marks.get(element)?.delete(mark);
      nearMarks.delete(mark);
    },
    refollow(all) {
      const changed = [...all].filter((mark) => looks.get(mark) !== lookOf(mark));
      for (const mark of changed) {
        const isShown = hide(mark);
        looks.set(mark, lookOf(mark));
        if (isShown) show(mark);
      }
      return changed.length > 0;
    },
    arrange: nearMarks.arrange,
    restore() {
      for (const [look, highlight] of highlights) register(look, highlight);
    },
    marksIn: (element) => marks.get(element) ?? [],
    flash(mark) {
      CSS.highlights.delete(FLASH);
      if (mark === undefined) return;
      const highlight = new Highlight(mark.range);
      highlight.priority = 1;
      CSS.highlights.set(FLASH, highlight);
    },
  };
}

function highlightName(look: Look): string {
  return `backgrounder-${look}`;
}
