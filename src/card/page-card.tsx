import { render } from 'preact';
import type { EntityKey } from '../dossier/dossier';
import { isExtensionAlive } from '../extension-life';
import { t } from '../i18n';
import type { CardAnchor, CardManner } from '../page/card-slot';
import type { Visit } from '../page/frame-focus';
import type { Point } from '../page/mark-at-point';
import type { Scheme } from '../page/page-scheme';
import css from './card.css?inline';
import { createCardHost, isShutOut, isWithin, topmost } from './card-host';
import { pressKey } from './card-keys';
import { focusedElement, goOnFrom, returnFocus, tabFrom, type Way } from './focus';
import { type Box, freePlace } from './free-place';
import { keepInWindow } from './move-card';
import { PageCard, type PageCardProps } from './PageCard';
import { followName, keepInSight, LEAST, windowWidth } from './place-card';

/** What a card shows, and whether light or dark. */
type Shown = Pick<PageCardProps, 'cards' | 'entity' | 'finding' | 'tools' | 'onRead'> & { scheme: Scheme | undefined };

/** The same, beside what, and how. */
export type PageCardContent = Shown & { anchor: CardAnchor; manner: CardManner };

/** A card on a page, in a host of its own. */
export type PageCardView = {
  /** Draws what may soon be opened beside a text, while there is time; it is not seen yet. */
  drawAhead(shown: Shown, beside: Node): void;
  /** It is not to be opened, after all. */
  letGo(): void;
  /** Is done once it has its place, which does not cover what is taken. */
  open(content: PageCardContent, taken: readonly Box[]): Promise<void>;
  pin(): void;
  close(): void;
  isTarget(event: Event): boolean;
  /** CSS pixels of the viewport. */
  bounds(): DOMRect;
  isSheet(): boolean;
  /** Gives it the keyboard. */
  focus(): void;
  /** Whether it has the keyboard because the reader went there with it: a press of the pointer takes it along, too. */
  hasFocus(): boolean;
};

/** Milliseconds in which a card glides from one name to the next. */
const GLIDE = 110;

/**
 * Makes a card that is not open yet; `onTaken` is told when the reader closes or pins it by its own buttons or keys,
 * `giveBack` when the keyboard came from another frame, and is to go back there.
 */
export function createPageCard(
  onTaken: (how: 'pinned' | 'closed') => void,
  giveBack: (visit: Visit) => void,
): PageCardView {
  const host = createCardHost(css, {
    onKey(event, target) {
      isByPointer = false;
      if (!isExtensionAlive()) {
        // Its words are gone with it, too; the key is not for what had the keyboard before.
        event.preventDefault();
        return onTaken('closed');
      }
      const onPin = (): void => onTaken(isPinned ? 'closed' : 'pinned');
      pressKey(event, target, floating, { onPin, onClose: () => onTaken('closed'), onLeave: leave });
    },
    onGone: () => onTaken('closed'),
    onTopChange() {
      if (shown === undefined) {
        // What is drawn ahead would open beneath it.
        host.remove();
        return;
      }
      const { start } = shown.anchor;
      if (isPinned) host.raise(topmost());
      else if (isShutOut(start)) onTaken('closed');
      else host.raise(start);
    },
  });
  const { floating } = host;
  // The card reads as our words do, whichever way and language the page reads.
  floating.lang = t('languageTag');
  floating.dir = t('languageDirection');
  let shown: PageCardContent | undefined;
  let turn = 0;
  let ahead: EntityKey | undefined;
  let isPinned = false;
  let focusBefore: Element | null = null;
  let leftFrame: number | undefined;
  let isByPointer = false;
  let stopFollowing = (): void => undefined;
  const onResize = (): void => keepInWindow(floating);

  const holdsFocus = (): boolean => host.element.isConnected && focusedElement() === host.element;
  const draw = ({ scheme, ...content }: Shown, isSheet: boolean): void => {
    floating.style.colorScheme = scheme ?? '';
    render(
      <PageCard
        key={turn}
        {...content}
        floating={floating}
        isPinned={isPinned}
        isSheet={isSheet}
        onPin={() => onTaken('pinned')}
        onClose={() => onTaken('closed')}
      />,
      floating,
    );
  };
  const redraw = (): void => {
    if (shown === undefined) return;
    const { anchor: _, manner, ...content } = shown;
    floating.classList.toggle('pinned', isPinned);
    floating.classList.toggle('sheet', manner.isSheet);
    floating.classList.toggle('for-fingers', manner.isForFingers);
    draw(content, manner.isSheet);
  };
  const rememberFocus = (): void => {
    if (holdsFocus()) return;
    focusBefore = focusedElement();
    leftFrame = document.hasFocus() ? undefined : Date.now();
  };
  const focus = (): void => {
    rememberFocus();
    isByPointer = false;
    floating.querySelector<HTMLElement>('.scroller')?.focus({ preventScroll: true });
  };
  const follow = (anchor: CardAnchor, taken: readonly Box[], before: DOMRect | undefined): Promise<void> =>
    new Promise((resolve) => {
      if (!host.attach(anchor.start)) return resolve();
      let isFirst = true;
      stopFollowing = followName(anchor, floating, (side, place) => {
        if (isPinned) return;
        keepApart(floating, place, taken, side === 'top' ? 'bottom' : 'top');
        if (isFirst && before) glide(floating, before);
        isFirst = false;
        resolve();
      });
    });
  const giveFocusBack = (): void => {
    // A frame remembers what had the keyboard when that went to another.
    if (!holdsFocus() || !document.hasFocus()) return;
    if (!returnFocus(focusBefore) && shown !== undefined) goOnFrom(shown.anchor.start);
    if (leftFrame !== undefined) giveBack({ left: leftFrame, closed: Date.now() });
  };
  const onPress = (): void => {
    rememberFocus();
    isByPointer = true;
  };
  floating.addEventListener('pointerdown', onPress, { capture: true });
  /** Back, the keyboard is where it was; forward, it goes on from there. */
  const leave = (way: Way): boolean => {
    if (returnFocus(focusBefore)) return way === 'back';
    return shown !== undefined && tabFrom(shown.anchor.start, way);
  };

  return {
    drawAhead(content, beside) {
      turn += 1;
      ahead = content.entity;
      draw(content, false);
      floating.classList.add('ahead');
      // The browser's part, too, is done before it is wanted: styles and layout.
      if (host.attach(beside)) floating.getBoundingClientRect();
    },
    letGo() {
      if (shown === undefined) host.remove();
    },
    async open(content, taken) {
      stopFollowing();
      const before = shown !== undefined && host.element.isConnected ? floating.getBoundingClientRect() : undefined;
      floating.classList.remove('ahead');
      if (content.entity !== ahead) turn += 1;
      ahead = undefined;
      // What has the keyboard goes with what the card has shown.
      if (!content.manner.takesFocus) giveFocusBack();
      shown = content;
      redraw();
      let placed: Promise<void> | undefined;
      if (content.manner.isSheet) {
        Object.assign(floating.style, { left: '', top: '' });
        if (host.attach(content.anchor.start)) stopFollowing = keepInSight(floating);
      } else placed = follow(content.anchor, taken, before);
      floating.querySelector('.scroller')?.scrollTo({ top: 0 });
      if (content.manner.takesFocus) focus();
      await placed;
    },
    pin() {
      isPinned = true;
      stopFollowing();
      // From now on its size is the reader's.
      floating.style.height = `${floating.offsetHeight}px`;
      // Its name may have taken it along to the window's edge.
      keepInWindow(floating);
      window.addEventListener('resize', onResize);
      redraw();
    },
    close() {
      stopFollowing();
      window.removeEventListener('resize', onResize);
      giveFocusBack();
      host.remove();
      render(null, floating);
      shown = undefined;
    },
    isTarget: (event) => isWithin(event, host.element),
    bounds: () => floating.getBoundingClientRect(),
    isSheet: () => shown?.manner.isSheet === true,
    focus,
    hasFocus: () => holdsFocus() && !isByPointer,
  };
}

/** Moves a card off those that are pinned, made lower where there is no room for all of it. */
function keepApart(floating: HTMLElement, { x, y }: Point, taken: readonly Box[], fixed: 'top' | 'bottom'): void {
  if (taken.length === 0) return;
  // Not where it is seen, which may be on its way.
  const { width, height } = floating.getBoundingClientRect();
  const room = { width: windowWidth(), height: innerHeight, least: LEAST.height };
  const place = freePlace({ left: x, top: y, width, height }, taken, room, fixed);
  if (place.height < height) floating.style.setProperty('--available-height', `${place.height}px`);
  const { left, top } = place;
  Object.assign(floating.style, { left: `${left}px`, top: `${top}px` });
}

/** Lets a card move to its new place instead of vanishing here and turning up there. */
function glide(floating: HTMLElement, before: DOMRect): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const { left, top } = floating.getBoundingClientRect();
  floating.animate([{ translate: `${before.left - left}px ${before.top - top}px` }, { translate: '0 0' }], {
    duration: GLIDE,
    easing: 'ease-out',
  });
}
