const known = new Map<string, string>();

/** The primary language subtag of a BCP 47 tag, in lower case; the empty text where it is no such tag. */
export function primaryLanguage(tag: string): string {
  const language = known.get(tag) ?? readTag(tag);
  known.set(tag, language);
  return language;
}

function readTag(tag: string): string {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    // Pages write what they like.
    return '';
  }
}
