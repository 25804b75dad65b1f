import type { JSX } from 'preact';
import { t } from '../i18n';

export type FollowButtonProps = {
  name: string;
  /** `undefined` until it is known. */
  follows: boolean | undefined;
  onFollow: (follows: boolean) => void;
};

/** A star: pressed while the reader follows an entity. */
export function FollowButton({ name, follows, onFollow }: FollowButtonProps): JSX.Element {
  const label = t('follow', name);
  return (
    <button
      type="button"
      class="tool star"
      aria-pressed={follows === true}
      aria-label={label}
      title={label}
      disabled={follows === undefined}
      onClick={() => onFollow(follows !== true)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d="m8 1.8 1.9 4 4.3.5-3.2 3 .9 4.3L8 11.4l-3.9 2.2.9-4.3-3.2-3 4.3-.5Z" />
      </svg>
    </button>
  );
}
