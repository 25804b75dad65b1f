/** Whether text is dark on light or light on dark. */
export type Scheme = 'light' | 'dark';

/**
 * How a page looks where an element stands, by the colour of its text: backgrounds may be images or see-through, text
 * never is. `undefined` where the colour is written in a way that is not taken apart here.
 */
export function schemeOf(element: Element): Scheme | undefined {
  return schemeOfText(getComputedStyle(element).color);
}

/** The same for a computed colour of text: `rgb()` and `rgba()`, as colours of sRGB are serialised (CSS Color 4, §15). */
export function schemeOfText(color: string): Scheme | undefined {
  const [red, green, blue] = [...color.matchAll(/[\d.]+/gu)].map(([number]) => Number(number));
  if (!/^rgba?\(/u.test(color) || red === undefined || green === undefined || blue === undefined) return undefined;
  // Relative luminance (WCAG 2.2) without its gamma: enough to tell light from dark.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140 ? 'dark' : 'light';
}
