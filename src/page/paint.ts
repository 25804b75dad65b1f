import { KINDS, type Kind } from '../dossier/dossier';
import { createHighlightStyles } from './highlight-styles';
import type { Mark } from './mark';

/** Shows marks through the CSS Custom Highlight API: a registry beside the document, so that no node of it changes. */
export type Painter = {
  add(mark: Mark): void;
  delete(mark: Mark): void;
  /** Shows all marks again where the page has cleared the registry, which is as much its own. */
  restore(): void;
  /** The marks whose text stands, in part or whole, directly in an element. */
  marksIn(element: Element): Iterable<Mark>;
  /** Lights up one mark; without one, puts out what is lit. */
  flash(mark: Mark | undefined): void;
};

const FLASH = 'backgrounder-flash';

/** Paints into the page's highlight registry until the signal aborts, which leaves no trace. */
export function createPainter(signal: AbortSignal): Painter {
  const highlights = new Map<Kind, Highlight>();
  const marks = new WeakMap<Element, Set<Mark>>();
  const styles = createHighlightStyles(signal);
  signal.addEventListener('abort', () => {
    for (const kind of KINDS) CSS.highlights.delete(highlightName(kind));
    CSS.highlights.delete(FLASH);
  });

  const register = (kind: Kind, highlight: Highlight): void => {
    if (CSS.highlights.get(highlightName(kind)) !== highlight) CSS.highlights.set(highlightName(kind), highlight);
  };
  const highlightOf = (kind: Kind): Highlight => {
    const highlight = highlights.get(kind) ?? new Highlight();
    highlights.set(kind, highlight);
    register(kind, highlight);
    return highlight;
  };

  return {
    add(mark) {
      styles.reach(mark.range.startContainer.getRootNode());
      for (const element of mark.elements) marks.set(element, (marks.get(element) ?? new Set()).add(mark));
      highlightOf(mark.mention.entity.kind).add(mark.range);
    },
    delete(mark) {
      for (const element of mark.elements) marks.get(element)?.delete(mark);
      highlights.get(mark.mention.entity.kind)?.delete(mark.range);
    },
    restore() {
      for (const [kind, highlight] of highlights) register(kind, highlight);
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

function highlightName(kind: Kind): string {
  return `backgrounder-${kind}`;
}
