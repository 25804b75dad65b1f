/** Whether text is dark on light or light on dark. */
export type Scheme = 'light' | 'dark';

/**
 * How a page looks where an element stands, by the colour of its text: backgrounds may be images or see-through, text
 * never is. `undefined` where the colour is written in a way that is not taken apart here.
 */
export function schemeOf(element: Element): Scheme | undefined {
  return schemeOfText(getComputedStyle(element).color);
}

/** The same for a computed colour of text, as colours are serialised (CSS Color 4, §15). */
export function schemeOfText(color: string): Scheme | undefined {
  const [, space = '', channels = ''] = /^(color\((?:srgb|display-p3)|\w+\()(.*)\)$/u.exec(color) ?? [];
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN] = channels
    .split(/[\s,/]+/u)
    .filter((channel) => channel !== '')
    .map((channel) => Number.parseFloat(channel));
  const lightness = LIGHTNESS[space]?.(first, second, third);
  if (lightness === undefined || Number.isNaN(lightness)) return undefined;
  return lightness > MIDDLE ? 'dark' : 'light';
}

/** Relative luminance (WCAG 2.2) without its gamma: enough to tell light from dark. */
const luma = (red: number, green: number, blue: number): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** As of a grey in sRGB, from the cube root of its luminance, which these spaces go by. */
function encoded(root: number): number {
  return root ** (3 / 2.2);
}

/** Between text on light and text on dark, on the scale of {@link LIGHTNESS}. */
const MIDDLE = 0.55;

/** From 0 to 1, by how a colour is written and its channels. */
const LIGHTNESS: Readonly<Record<string, (first: number, second: number, third: number) => number>> = {
  'rgb(': (...channels) => luma(...channels) / 255,
  'rgba(': (...channels) => luma(...channels) / 255,
  'color(srgb': luma,
  'color(display-p3': luma,
  'lab(': (lightness) => encoded((lightness + 16) / 116),
  'lch(': (lightness) => encoded((lightness + 16) / 116),
  'oklab(': encoded,
  'oklch(': encoded,
};
