import type { JSX } from 'preact';
import type { Kind } from '../dossier/dossier';

/** Strokes on a 16 × 16 grid. */
const PATHS: Record<Kind, string> = {
  person: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 14c.4-3 2.6-4.5 5.5-4.5s5.1 1.5 5.5 4.5',
  state: 'M3.5 14.5v-13M3.5 2.5h9.5l-2.2 3.25L13 9H3.5',
  organization: 'M2 14h12M3 6.5 8 2.5l5 4ZM4 9v3M8 9v3M12 9v3',
  place: 'M8 14.5S3 10 3 6.5a5 5 0 0 1 10 0C13 10 8 14.5 8 14.5ZM8 8.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z',
  media:
    'M2 3h9.5v9.5a1.5 1.5 0 0 1-1.5 1.5H3.5A1.5 1.5 0 0 1 2 12.5ZM11.5 6H14v6.5a1.5 1.5 0 0 1-3 0M4.5 6H9M4.5 8.5H9M4.5 11H7',
  concept: 'M6 12.5h4M6.5 14.5h3M8 1.5a4.5 4.5 0 0 0-2.5 8.2v.8h5v-.8A4.5 4.5 0 0 0 8 1.5Z',
  agreement: 'M3 1.5h7l3 3v10H3ZM10 1.5v3h3M5.5 7h5M5.5 9.5c1-1.5 1.6 1.8 2.6.6s1 .9 2.4.2M5.5 12.5h5',
};

/** The sign of a kind as path data, for drawings. */
export function kindPath(kind: Kind): string {
  return PATHS[kind];
}

/** The sign of a kind of entity; a word always stands beside it. */
export function KindIcon({ kind }: { kind: Kind }): JSX.Element {
  return (
    <svg class="kind-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[kind]} />
    </svg>
  );
}
