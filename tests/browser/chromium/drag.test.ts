import { expect, test } from 'vitest';
import { cardOf } from '../driver/card';
import { seeInside } from '../driver/closed-shadow';
import { hoverMark } from '../driver/marks';
import { waitFor } from '../driver/wait-for';
import { useSuite } from '../suite';

const suite = useSuite();

const page = (body: string): string => `<!doctype html><html lang="en"><title>A page</title>${body}</html>`;

// Firefox's driver drags nothing out of a closed shadow tree.
test('what is dragged out of a card is not the page’s to read', async () => {
  const script = `addEventListener('dragstart', ({ dataTransfer }) => { document.title += dataTransfer.getData('text/plain') }, true)`;
  const visited = await suite.visitMarked('/dragged', { body: page(`<script>${script}</script><p>Viktor Khrenin`) });
  await hoverMark(visited, 'Viktor Khrenin');
  const card = await cardOf(visited, 'Viktor Khrenin');
  await visited.mouse.move(card.x + 40, card.y + 40, { steps: 3 });
  await visited.mouse.wheel({ deltaY: 4000 });
  const link = await waitFor('a link', async () => {
    const [found] = (await seeInside(visited, 'backgrounder-card', 'a')).slice(-1);
    return found && found.y + found.height < card.y + card.height ? found : undefined;
  });
  await visited.mouse.move(link.x + 10, link.y + 8, { steps: 3 });
  await visited.mouse.down();
  await visited.mouse.move(link.x + 60, link.y + 8, { steps: 5 });
  await visited.mouse.up();
  expect(await visited.title()).toBe('A page');
});
