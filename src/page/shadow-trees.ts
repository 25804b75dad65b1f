import { forAllIn, isShadowRoot } from './elements';
import type { ShadowOf } from './read-blocks';
import { documentOrder, isCustom } from './shadow';

/** Elements of HTML that can have a shadow tree (DOM, §4.9, attachShadow), beside those that pages define. */
const STANDARD_HOSTS =
  'article, aside, blockquote, body, div, footer, h1, h2, h3, h4, h5, h6, header, main, nav, p, section, span';

/** Elements that pages may have defined: all but the most common others, which the browser sorts out sooner than we do. */
const OTHERS = `:not(${STANDARD_HOSTS}, a, li, path, svg, img, br, td, tr, g, use, script, style, meta, link, button, i, b, em,
  strong, ul, input, label, option, picture, source, figure, time, small, form)`;

/** The shadow trees of an element and of those in it, or of those in a shadow tree, in document order. */
export function shadowTreesIn(root: Element | ShadowRoot, shadowOf: ShadowOf): ShadowRoot[] {
  const hosts = isShadowRoot(root) ? [] : [root];
  forAllIn(root, STANDARD_HOSTS, (element) => {
    if (element.shadowRoot !== null) hosts.push(element);
  });
  forAllIn(root, OTHERS, (element) => {
    if (isCustom(element)) hosts.push(element);
  });
  const trees: ShadowRoot[] = [];
  for (const host of hosts.sort(documentOrder)) {
    const tree = shadowOf(host);
    if (tree !== undefined) trees.push(tree);
  }
  return trees;
}
