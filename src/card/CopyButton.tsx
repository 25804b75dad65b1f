import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n';
import { copyText } from './copy-text';

type CopyButtonProps = {
  label: string;
  /** What is copied: made when it is wanted. */
  textOf: () => string | Promise<string>;
  /** Shown in place of the sign of copying; the label then need not be said apart. */
  children?: ComponentChildren;
};

/** Milliseconds for which it says that something was copied. */
const SAID = 2500;

/** Copies a text, and says so. */
export function CopyButton({ label, textOf, children }: CopyButtonProps): JSX.Element {
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(''), SAID);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (): Promise<void> => {
    try {
      await copyText(await textOf());
      say(t('copied'));
    } catch {
      say(t('copyFailed'));
    }
  };
  const naming = children === undefined ? { 'aria-label': label, title: label } : {};
  return (
    <span class="copying">
      <span class="said-copied" role="status">
        {said}
      </span>
      <button
        type="button"
        class={children === undefined ? 'tool' : 'wide-tool'}
        {...naming}
        onClick={() => void copy()}
      >
        {children ?? (
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            {said === t('copied') ? (
              <path d="m3 8.5 3.5 3.5L13 4.5" />
            ) : (
              <path d="M6 5.5h7.5V14H6ZM10 5.5V2H2.5v8.5H6" />
            )}
          </svg>
        )}
      </button>
    </span>
  );
}
