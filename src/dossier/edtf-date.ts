import edtf from 'edtf';

/** The span of time that an EDTF date means, in milliseconds since 1970, UTC; `null` at an open end. */
export type EdtfSpan = { earliest: number | null; latest: number | null };

/** Reads an EDTF date or interval (ISO 8601-2); `undefined` where the text is none. */
export function parseEdtf(text: string): EdtfSpan | undefined {
  try {
    const { min, max } = edtf(text);
    return { earliest: finite(min), latest: finite(max) };
  } catch {
    return undefined;
  }
}

function finite(time: number): number | null {
  return Number.isFinite(time) ? time : null;
}
