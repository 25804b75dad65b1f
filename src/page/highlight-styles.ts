import css from './highlights.css?inline';

/** Brings the style of marks into shadow trees. */
export type HighlightStyles = {
  /** Called with the tree of each mark; does nothing where the document's own style reaches. */
  reach(tree: Node): void;
};

/** In Firefox the document's `::highlight()` rules end at shadow trees; each needs the sheet. Taken out at the signal. */
export function createHighlightStyles(signal: AbortSignal): HighlightStyles {
  if (!import.meta.env.FIREFOX) return { reach: () => undefined };
  let sheet: CSSStyleSheet | undefined;
  const reached = new Set<WeakRef<ShadowRoot>>();
  const styled = new WeakSet<Node>();
  signal.addEventListener('abort', () => {
    for (const reference of reached) {
      const root = reference.deref();
      if (root) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    }
  });
  return {
    reach(tree) {
      if (!(tree instanceof ShadowRoot) || styled.has(tree)) return;
      if (sheet === undefined) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
      }
      styled.add(tree);
      reached.add(new WeakRef(tree));
      tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
    },
  };
}
