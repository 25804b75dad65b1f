import type { CardAhead, CardAnchor, CardView } from '../page/card-slot';
import type { Visit } from '../page/frame-focus';
import type { Scheme } from '../page/page-scheme';
import type { CardTurnerProps } from './CardTurner';
import { createPageCard, type PageCardContent, type PageCardView } from './page-card';
import { createRing } from './ring';
import { selectedPlace } from './selected-place';

type CardSources = {
  /** Asked each time a card opens. */
  read: () => Promise<{ cards: CardTurnerProps['cards']; colours: CardColours }>;
  tools: NonNullable<PageCardContent['tools']>;
  onRead: PageCardContent['onRead'];
  /** Gives the keyboard back to the frame that it left for a card. */
  giveFocusBack: (visit: Visit) => void;
};

/** Whether cards are light or dark: as the page is where the name stands, as the system is, or always one of them. */
export type CardColours = 'page' | 'system' | Scheme;

/**
 * Milliseconds after which the card of a name is drawn ahead: no pointer that passes by pays for it, and it is done before
 * the shortest rest that opens one is over.
 */
const AHEAD = 90;

/** How a card opens that is looked up. */
const LOOKED_UP = { isSheet: false, isForFingers: false, takesFocus: true };

/** The cards on a page: one that goes with the pointer or the keyboard, and those that are pinned. */
export function createCardView({ read, tools, onRead, giveFocusBack }: CardSources): CardView {
  // Made and read when a card is soon to be wanted, for the card that opens then.
  let spare: PageCardView | undefined;
  let prepared: ReturnType<CardSources['read']> | undefined;
  let drawing: ReturnType<typeof setTimeout> | undefined;
  // A card that was meant for an earlier name must not open over a later one.
  let turn = 0;
  let open: { view: PageCardView; anchor: CardAnchor } | undefined;
  const pinned = new Set<PageCardView>();
  const ring = createRing(async (key) => (await read()).cards.get(key));

  const onTaken = (view: PageCardView, how: 'pinned' | 'closed'): void => {
    if (how === 'pinned' && view.isSheet()) return;
    const isOpen = open?.view === view;
    const anchor = open?.anchor;
    if (how === 'closed') {
      pinned.delete(view);
      view.close();
    } else {
      pinned.add(view);
      view.pin();
    }
    if (!isOpen) return;
    open = undefined;
    anchor?.onTaken();
  };
  const newCard = (): PageCardView => {
    const view: PageCardView = createPageCard((how) => onTaken(view, how), giveFocusBack);
    return view;
  };
  const takenPlaces = (): DOMRect[] => [...pinned].map((view) => view.bounds());
  const hide = (): void => {
    letGo();
    open?.view.close();
    open = undefined;
  };
  const letGo = (): void => {
    turn += 1;
    clearTimeout(drawing);
    spare?.letGo();
    // The library may be another by the time that a card is wanted.
    prepared = undefined;
  };

  const prepare = (ahead?: () => CardAhead | undefined): void => {
    spare ??= newCard();
    prepared = read();
    // Where it is wanted, that it failed is heard.
    prepared.catch(() => undefined);
    clearTimeout(drawing);
    // A card that is open is turned, and none is opened.
    if (ahead !== undefined && open === undefined) drawing = setTimeout(() => void drawAhead(ahead), AHEAD);
  };
  const drawAhead = async (ahead: () => CardAhead | undefined): Promise<void> => {
    const mine = turn;
    const sources = await prepared?.catch(() => undefined);
    if (sources === undefined || turn !== mine || open !== undefined) return;
    const known = ahead();
    if (known === undefined) return;
    const { finding, start } = known;
    const content = { cards: sources.cards, entity: finding.entity.key, finding, tools, onRead };
    spare?.drawAhead({ ...content, scheme: schemeFor(sources.colours, known) }, start);
  };

  return {
    prepare,
    letGo,
    show(finding, anchor, manner) {
      turn += 1;
      clearTimeout(drawing);
      const mine = turn;
      const start = ({ cards, colours }: Awaited<ReturnType<CardSources['read']>>): void => {
        if (turn !== mine) return;
        if (open === undefined) {
          open = { view: spare ?? newCard(), anchor };
          spare = undefined;
        } else open = { view: open.view, anchor };
        const content = { cards, entity: finding.entity.key, finding, tools, onRead, anchor, manner };
        void open.view.open({ ...content, scheme: schemeFor(colours, anchor) }, takenPlaces());
      };
      // Once the extension is updated or removed its storage no longer answers, and no card opens.
      (prepared ?? read()).then(start, () => undefined);
      prepared = undefined;
    },
    lookUp(marks, entity) {
      const selected = selectedPlace(marks, entity);
      if (selected === undefined) return false;
      const open = async ({ cards, colours }: Awaited<ReturnType<CardSources['read']>>): Promise<void> => {
        const view = newCard();
        const scheme = schemeFor(colours, selected.anchor);
        const content = { ...selected, cards, tools, onRead, scheme, manner: LOOKED_UP };
        const taken = takenPlaces();
        pinned.add(view);
        await view.open(content, taken);
        // Meanwhile it may have been closed.
        if (pinned.has(view)) view.pin();
      };
      read().then(open, () => undefined);
      return true;
    },
    hide,
    pin() {
      if (open !== undefined) onTaken(open.view, 'pinned');
    },
    end() {
      hide();
      for (const view of pinned) view.close();
      pinned.clear();
      ring.clear();
    },
    ring: (stop) => (stop === undefined ? ring.clear() : ring.draw(stop)),
    isTarget: (event) => open?.view.isTarget(event) === true || [...pinned].some((view) => view.isTarget(event)),
    isOpenTarget: (event) => open?.view.isTarget(event) === true,
    bounds: () => (open?.view.isSheet() === false ? open.view.bounds() : undefined),
    focus() {
      open?.view.focus();
      return open !== undefined;
    },
    hasFocus: () => open?.view.hasFocus() === true,
  };
}

/** `undefined` where the browser's own choice holds. */
function schemeFor(colours: CardColours, { scheme }: { scheme?: Scheme | undefined }): Scheme | undefined {
  if (colours === 'page') return scheme;
  return colours === 'system' ? undefined : colours;
}
