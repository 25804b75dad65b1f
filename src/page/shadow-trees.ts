import { isShadowRoot } from './elements';
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
  // By index, as all pages come through here and most have no host.
  const standard = allIn(root, STANDARD_HOSTS);
  for (let index = 0; index < standard.length; index += 1) {
    const element = standard[index];
    if (element !== undefined && element.shadowRoot !== null) hosts.push(element);
  }
  const others = allIn(root, OTHERS);
  for (let index = 0; index < others.length; index += 1) {
    const element = others[index];
    if (element !== undefined && isCustom(element)) hosts.push(element);
  }
  const trees: ShadowRoot[] = [];
  for (const host of hosts.sort(documentOrder)) {
    const tree = shadowOf(host);
    if (tree !== undefined) trees.push(tree);
  }
  return trees;
}

function allIn(root: Element | ShadowRoot, selector: string): NodeListOf<Element> {
  // By way of the prototype: in a form, a field's name stands before that of a method.
  return isShadowRoot(root) ? root.querySelectorAll(selector) : Element.prototype.querySelectorAll.call(root, selector);
}
