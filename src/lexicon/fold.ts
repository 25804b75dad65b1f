import { foldOf } from './characters';

/**
 * Writes a text in the one way in which names are looked up: as {@link foldOf} says, unit by unit, with
 * one space for any run of them. Texts that fold to the same are the same to the search.
 */
export function fold(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) {
    const unit = foldOf(text.charCodeAt(index));
    if (unit === 0 || (unit === 0x20 && folded.endsWith(' '))) continue;
    folded += String.fromCharCode(unit);
  }
  return folded;
}
