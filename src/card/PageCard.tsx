import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../i18n';
import { CardTurner, type CardTurnerProps } from './CardTurner';
import { moveByGrip } from './move-card';

export type PageCardProps = CardTurnerProps & {
  /** What is moved by the grip. */
  floating: HTMLElement;
  isPinned: boolean;
  /** It lies at the window's foot, where there is nothing to pin. */
  isSheet: boolean;
  onPin: () => void;
  onClose: () => void;
};

/** A card on a page: what it shows, and the buttons that pin, move and close it. */
export function PageCard({ floating, isPinned, isSheet, onPin, onClose, ...shown }: PageCardProps): JSX.Element {
  const [isScrolled, setScrolled] = useState(false);
  const headingId = useId();
  return (
    <div
      class="scroller"
      role="dialog"
      aria-labelledby={headingId}
      tabIndex={-1}
      onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollTop > 0)}
    >
      <div class={isScrolled ? 'bar over-text' : 'bar'}>
        {isPinned && <Grip floating={floating} />}
        {!isSheet && (
          <button
            type="button"
            class="pin"
            aria-pressed={isPinned}
            aria-label={t('cardPin')}
            aria-keyshortcuts="P"
            title={t('cardPin')}
            onClick={isPinned ? onClose : onPin}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
              <path d="M5.5 2h5M6.5 2v4.5L4 9.5h8L9.5 6.5V2M8 9.5V14" />
            </svg>
          </button>
        )}
        <button type="button" class="close" aria-label={t('cardClose')} title={t('cardClose')} onClick={onClose}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d="m4 4 8 8M12 4l-8 8" />
          </svg>
        </button>
      </div>
      <CardTurner {...shown} headingId={headingId} />
    </div>
  );
}

function Grip({ floating }: Pick<PageCardProps, 'floating'>): JSX.Element {
  const grip = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const listening = new AbortController();
    if (grip.current) moveByGrip(grip.current, floating, listening.signal);
    return () => listening.abort();
  }, [floating]);
  return (
    <button ref={grip} type="button" class="grip" aria-label={t('cardMove')} title={t('cardMove')}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d="M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01" />
      </svg>
    </button>
  );
}
