import type { ComponentChildren, JSX } from 'preact';

/** Opens on a click only, and says where it leads. */
export function OutsideLink({ address, children }: { address: string; children: ComponentChildren }): JSX.Element {
  return (
    <a href={address} title={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** An address as it is read. */
export function shownAddress(address: string): string {
  const shown = address.replace(/^https?:\/\//u, '');
  try {
    return decodeURI(shown);
  } catch {
    // A stray «%» is no encoding: it is shown as it stands.
    return shown;
  }
}
