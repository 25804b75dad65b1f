import { useRef } from 'preact/hooks';
import type { Settings } from '../library/settings';
import { useStored } from '../library/use-stored';
import { sendMessage } from '../messages';

/** Changes some of the settings, and leaves the others as they are. */
export type ChangeSettings = (change: (settings: Settings) => Settings) => void;

/**
 * The reader's settings, and what changes them. A change is sent to background at once, as the popup may close with the same
 * click; it is made to what has been written last, so that of two switches thrown at once none undoes the other.
 */
export function useSettings(): [settings: Settings | undefined, change: ChangeSettings] {
  const stored = useStored('settings');
  const seen = useRef(stored);
  const latest = useRef(stored);
  const writing = useRef(0);
  if (seen.current !== stored) {
    seen.current = stored;
    // While we write, what comes back from the store is behind.
    if (writing.current === 0) latest.current = stored;
  }
  const change: ChangeSettings = (changed) => {
    if (latest.current === undefined) return;
    latest.current = changed(latest.current);
    writing.current += 1;
    const end = (): void => {
      writing.current -= 1;
    };
    // Once the extension is updated or removed nobody answers.
    sendMessage('keepSettings', latest.current).then(end, end);
  };
  return [stored, change];
}
