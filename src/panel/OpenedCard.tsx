import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CardTurner, type CardTurnerProps } from '../card/CardTurner';
import { cardTools } from '../card-tools';
import type { EntityKey } from '../dossier/dossier';
import { t } from '../i18n';

type OpenedCardProps = {
  cards: CardTurnerProps['cards'];
  onRead: CardTurnerProps['onRead'];
  /** The words for the way back. */
  back: string;
  /** What cards are opened from; it stays as it is meanwhile, out of sight. */
  children: (onOpen: (entity: EntityKey) => void) => ComponentChildren;
};

/** A view that cards open in place of, each with a way back to where the reader was. */
export function OpenedCard({ cards, onRead, back, children }: OpenedCardProps): JSX.Element {
  const [opened, setOpened] = useState<EntityKey>();
  const place = useRef<HTMLDivElement>(null);
  const backButton = useRef<HTMLButtonElement>(null);
  const before = useRef<{ focused: Element | null; scrolled: readonly [Element, number][] } | undefined>(undefined);
  useLayoutEffect(() => {
    if (opened !== undefined) {
      backButton.current?.scrollIntoView({ block: 'nearest' });
      backButton.current?.focus();
      return;
    }
    if (before.current === undefined) return;
    const { focused, scrolled } = before.current;
    before.current = undefined;
    for (const [element, top] of scrolled) element.scrollTop = top;
    if (focused instanceof HTMLElement || focused instanceof SVGElement) focused.focus({ preventScroll: true });
  }, [opened]);
  const open = (entity: EntityKey): void => {
    before.current = { focused: document.activeElement, scrolled: scrolledAround(place.current) };
    setOpened(entity);
  };
  return (
    <>
      <div ref={place} hidden={opened !== undefined}>
        {children(open)}
      </div>
      {opened !== undefined && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a second way back, beside the button.
        <div
          class="opened"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // Otherwise the browser closes the popup.
            event.preventDefault();
            setOpened(undefined);
          }}
        >
          <button ref={backButton} type="button" class="back" onClick={() => setOpened(undefined)}>
            <span aria-hidden="true" class="arrow" /> {t('viewBack', back)}
          </button>
          <CardTurner key={opened} cards={cards} entity={opened} tools={cardTools} onRead={onRead} />
        </div>
      )}
    </>
  );
}

/** How far the elements around another are scrolled. */
function scrolledAround(element: Element | null): [Element, number][] {
  const scrolled: [Element, number][] = [];
  for (let around = element; around !== null; around = around.parentElement) scrolled.push([around, around.scrollTop]);
  return scrolled;
}
