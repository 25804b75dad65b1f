import { parentAcross } from './shadow';

/**
 * The language that the page says an element's text is in, as it writes it; `undefined` where it does not say (HTML,
 * §3.2.6.2: the nearest `lang`, of which an empty one says that nobody knows).
 */
export function languageOf(element: Element): string | undefined {
  // By way of the prototype: a form's field may be called so.
  const { closest, getAttribute, getRootNode } = Element.prototype;
  for (let from: Element | null = element; from !== null; from = parentAcross(getRootNode.call(from))) {
    const saying: Element | null = closest.call(from, '[lang]');
    if (saying !== null) return getAttribute.call(saying, 'lang')?.trim() || undefined;
  }
  return undefined;
}
