import { expect, test } from 'vitest';
import { articlePage } from '../pages/article-page';
import { APART, keepBusy } from './driver/keep-busy';
import { openPopup, type ShownPanel } from './driver/toolbar';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

/** What a reader looks at or is about to press. */
const PARTS = 'h1, .switch, .search, [role=tab], .state, .group h2, .cards > li, .name, .star';

type Watched = { moves: string[]; rowsAtFirst: number; rows: number; frames: number };

/** In the panel: notes at each frame from now on what has been somewhere else before. */
function noteMoves(parts: string): boolean {
  const view = document.defaultView;
  if (view === null || !/(popup|sidepanel)\.html$/u.test(view.location.pathname)) return false;
  const places = new Map<Element, string>();
  const watched: Watched = { moves: [], rowsAtFirst: 0, rows: 0, frames: 0 };
  const look = (): void => {
    const seen = [...document.querySelectorAll(parts)].filter((part) => part.checkVisibility());
    for (const part of seen) {
      const { x, y } = part.getBoundingClientRect();
      const place = `${Math.round(x)}, ${Math.round(y)}`;
      const before = places.get(part);
      if (before !== undefined && before !== place)
        watched.moves.push(`${part.outerHTML.slice(0, 80)}: ${before} -> ${place}`);
      places.set(part, place);
    }
    watched.rows = seen.filter(({ tagName }) => tagName === 'LI').length;
    if (watched.frames === 0) watched.rowsAtFirst = watched.rows;
    watched.frames += 1;
    document.documentElement.dataset.watched = JSON.stringify(watched);
    view.requestAnimationFrame(look);
  };
  look();
  return true;
}

/** What has moved in the popup once its list has been there for some frames. */
async function movesIn(popup: ShownPanel): Promise<Watched> {
  const watched = async (): Promise<Watched> =>
    JSON.parse(await popup.evaluate(() => document.documentElement.dataset.watched ?? '{}'));
  const { frames } = await waitFor('the list', async () => {
    const now = await watched();
    return now.rows === 16 ? now : undefined;
  });
  return waitFor('more frames', async () => {
    const now = await watched();
    return now.frames > frames + 10 ? now : undefined;
  });
}

test('nothing of the popup moves, from before its page has answered until all rows are there', async () => {
  const page = await suite.visitMarked('/busy-article', { body: articlePage(), headers: APART });
  const letGo = await keepBusy(suite, page);
  const popup = await openPopup(suite.session(), page);
  await waitFor('the panel', () => popup.evaluate(noteMoves, PARTS));
  letGo();
  const { moves, rowsAtFirst } = await movesIn(popup);
  expect(moves).toEqual([]);
  expect(rowsAtFirst).toBe(0);
  await popup.close();
});
