/** What of `edtf`, which has no types of its own, is used here. */
declare module 'edtf' {
  /** @throws {Error} where the text is no EDTF. */
  export default function edtf(text: string): { min: number; max: number };
}
