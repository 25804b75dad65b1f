import { expect, test } from 'vitest';
import { hostOf, siteOf } from '../../src/page/site';

/** A frame as far as its site matters. */
const frame = (hostname: string, top: unknown, ancestorOrigins?: string[]) =>
  ({ location: { hostname, ancestorOrigins }, top }) as unknown as Window;

const forbidden = {
  get location() {
    throw new DOMException('cross-origin', 'SecurityError');
  },
};

test.each([
  ['the page in the tab', frame('news.example', { location: { hostname: 'news.example' } }), 'news.example'],
  [
    'a frame of the same site',
    frame('news.example', { location: { hostname: 'news.example' } }, ['https://news.example']),
    'news.example',
  ],
  [
    'a frame from elsewhere',
    frame('ads.example', forbidden, ['https://mid.example', 'https://news.example:8443']),
    'news.example',
  ],
  ['a frame from elsewhere that is told nothing', frame('ads.example', forbidden), 'ads.example'],
])('%s', (_, window, site) => {
  expect(siteOf(window)).toBe(site);
});

test.each([
  ['https://news.example:8443/a?b', 'news.example'],
  ['about:blank', ''],
  ['chrome-extension://abcdef/reader.html', ''],
  ['not an address', ''],
  ['', ''],
])('the host of «%s» is «%s»', (address, host) => {
  expect(hostOf(address)).toBe(host);
});
