import { afterEach, describe, expect, test, vi } from 'vitest';
import { type CardView, offerCardView } from '../../src/page/card-slot';
import type { Mark } from '../../src/page/mark';
import { createCardOpener } from '../../src/page/open-cards';

afterEach(() => {
  globalThis.backgrounderCard = undefined;
});

/** Opens no card, and notes whether one was to be prepared. */
function openerWithCodeOnItsWay() {
  const prepare = vi.fn();
  let arrive = (): void => undefined;
  const load = (): Promise<void> =>
    new Promise((resolve) => {
      arrive = () => {
        offerCardView({ prepare, letGo: () => undefined } as unknown as CardView);
        resolve();
      };
    });
  return { prepare, arrive: () => arrive(), opener: createCardOpener(() => [], load) };
}

describe('while the card’s code is on its way', () => {
  const mark = {} as Mark;

  test('a card that is still wanted is prepared when it has come', async () => {
    const { opener, prepare, arrive } = openerWithCodeOnItsWay();
    const prepared = opener.prepare(mark);
    arrive();
    await prepared;
    expect(prepare).toHaveBeenCalledOnce();
  });

  test('one that is wanted no more is not', async () => {
    const { opener, prepare, arrive } = openerWithCodeOnItsWay();
    const prepared = opener.prepare(mark);
    opener.letGo();
    arrive();
    await prepared;
    expect(prepare).not.toHaveBeenCalled();
  });
});
