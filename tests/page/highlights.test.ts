import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/dossier/dossier';

const css = readFileSync(new URL('../../src/page/highlights.css', import.meta.url), 'utf8');

/** Relative luminance (WCAG 2.2) of a colour as `#rrggbb`. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(KINDS)('the line under a %s', (kind) => {
  const [, color = ''] =
    new RegExp(`backgrounder-${kind}\\) \\{\\s*text-decoration: underline dotted (#\\w{6})`, 'u').exec(css) ?? [];

  test.each(['#ffffff', '#1a1a1a', '#000000'])('keeps 3:1 to %s', (ground) => {
    expect(contrast(color, ground)).toBeGreaterThanOrEqual(3);
  });

  test('is in the reader’s colour where these are forced', () => {
    expect(css.split('forced-colors')[1]).toContain(`::highlight(backgrounder-${kind})`);
  });
});
