import { afterEach, expect, test, vi } from 'vitest';
import { isReadable } from '../../src/page/is-readable';

afterEach(() => vi.unstubAllGlobals());

/** A frame of a tab: its address, and what of its window tells whose it is. */
type Frame = { url: string; isTop?: boolean; opener?: object | null; origin?: string };

function documentOf({ url, isTop = true, opener = null, origin = 'null' }: Frame): Document {
  const view: Record<string, unknown> = { opener, origin };
  view.top = isTop ? view : {};
  const documentElement = { namespaceURI: 'http://www.w3.org/1999/xhtml' };
  return { URL: url, contentType: 'text/html', designMode: 'off', documentElement, defaultView: view } as never;
}

test.each<[string, Frame, boolean]>([
  ['a page', { url: 'https://news.example/', origin: 'https://news.example' }, true],
  ['a page in a sandbox', { url: 'https://news.example/' }, true],
  ['a blank page', { url: 'about:blank' }, false],
  ['a blank page that another has opened and may write', { url: 'about:blank', origin: 'https://news.example' }, true],
  ['one that a page in a sandbox has opened', { url: 'about:blank', opener: {} }, true],
  ['a blank frame', { url: 'about:blank', isTop: false }, true],
  ['a frame of a document in its attribute', { url: 'about:srcdoc', isTop: false }, true],
])('%s', (_, frame, isRead) => {
  vi.stubGlobal('CSS', { highlights: new Map() });
  expect(isReadable(documentOf(frame))).toBe(isRead);
});
