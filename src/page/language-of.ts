import { parentAcross } from './shadow';

/**
 * The language that the page says an element's text is in, as it writes it; `undefined` where it does not say (HTML,
 * §3.2.6.2: the nearest `lang`, of which an empty one says that nobody knows).
 */
export function languageOf(element: Element): string | undefined {
  for (let outer: Element | null = element; outer !== null; outer = parentAcross(outer)) {
    // By way of the prototype: a form's field may be called so.
    const language = Element.prototype.getAttribute.call(outer, 'lang');
    if (language !== null) return language.trim() || undefined;
  }
  return undefined;
}
