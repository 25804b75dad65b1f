import { KINDS, type Kind } from '../dossier/dossier';
import { createHighlightStyles } from './highlight-styles';
import type { Mark } from './mark';

/** Shows marks through the CSS Custom Highlight API: a registry beside the document, so that no node of it changes. */
export type Painter = {
  add(mark: Mark): void;
  delete(mark: Mark): void;
  /** Shows all marks again where the page has cleared the registry, which is as much its own. */
  restore(): void;
  /** The marks whose text is under a point of the viewport (CSS pixels), whatever else is. */
  under(x: number, y: number): Mark[];
  /** Lights up one mark; without one, puts out what is lit. */
  flash(mark: Mark | undefined): void;
};

const FLASH = 'backgrounder-flash';

/**
 * Paints into the page's highlight registry until the signal aborts, which leaves no trace.
 * @param shadowRoots gives the shadow trees in which marks may be.
 */
export function createPainter(shadowRoots: () => ShadowRoot[], signal: AbortSignal): Painter {
  const highlights = new Map<Kind, Highlight>();
  const marks = new Map<AbstractRange, Mark>();
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
      marks.set(mark.range, mark);
      highlightOf(mark.mention.entity.kind).add(mark.range);
    },
    delete(mark) {
      marks.delete(mark.range);
      highlights.get(mark.mention.entity.kind)?.delete(mark.range);
    },
    restore() {
      for (const [kind, highlight] of highlights) register(kind, highlight);
    },
    under: (x, y) =>
      CSS.highlights
        .highlightsFromPoint(x, y, { shadowRoots: shadowRoots() })
        .flatMap(({ ranges }) => ranges)
        .flatMap((range) => marks.get(range) ?? []),
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
