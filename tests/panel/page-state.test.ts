import { expect, test } from 'vitest';
import { type SeenTab, stateBeforehand, stateByAnswer } from '../../src/panel/page-state';
import type { TabAnswer, TabFrame } from '../../src/tab';

const ORIGIN = 'chrome-extension://abc/';
const tab = (url: string | undefined, more: Partial<SeenTab> = {}): SeenTab => ({
  ...(url !== undefined && { url }),
  status: 'complete',
  discarded: false,
  ...more,
});

test.each([
  ['no tab', undefined, 'none'],
  ['a page whose address is not told', tab(undefined), 'browser'],
  ['about:blank', tab('about:blank'), 'browser'],
  ['a file', tab('file:///a.html'), 'browser'],
  ['another extension’s page', tab('chrome-extension://xyz/a.html'), 'browser'],
  ['our own', tab(`${ORIGIN}reader.html`), 'own'],
  ['a tab that was discarded', tab('https://a.example', { discarded: true }), 'asleep'],
  ['a tab that was never loaded', tab('https://a.example', { status: 'unloaded' }), 'asleep'],
  ['a web page', tab('https://a.example'), undefined],
] as const)('beforehand, %s: %s', (_, seen, state) => {
  expect(stateBeforehand(seen, ORIGIN)).toBe(state);
});

const answer = (type: string, ...frames: TabFrame[]): TabAnswer => ({ type, frames });
const html = (...frames: TabFrame[]) => answer('text/html', ...frames);
const frame = { frameId: 0, entities: [] };

test.each([
  ['a page that answers', tab('https://a.example'), html(frame), 'read'],
  ['one whose frames answer while it loads', tab('https://a.example', { status: 'loading' }), html(frame), 'read'],
  ['one that loads', tab('https://a.example', { status: 'loading' }), html(), 'loading'],
  ['one without our code', tab('https://a.example/feed'), answer('application/xml'), 'left alone'],
  ['a PDF that may be asked', tab('https://a.example/a.PDF?page=2'), html(), 'pdf'],
  ['a PDF that has another name', tab('https://a.example/get?id=2'), answer('application/pdf'), 'pdf'],
  ['a web page with the name of one', tab('https://a.example/a.pdf'), html(frame), 'read'],
  ['one with the name of a PDF that loads', tab('https://a.example/a.pdf', { status: 'loading' }), html(), 'loading'],
  ['a PDF that may not', tab('https://a.example/a.pdf'), undefined, 'pdf'],
  ['a store', tab('https://addons.mozilla.org/en/firefox/'), undefined, 'store'],
  ['another store', tab('https://chromewebstore.google.com/'), undefined, 'store'],
  ['a page that is forbidden', tab('https://a.example'), undefined, 'forbidden'],
] as const)('by its answer, %s: %s', (_, seen, said, state) => {
  expect(stateByAnswer(seen, said)).toBe(state);
});
