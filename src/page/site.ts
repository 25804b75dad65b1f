/**
 * The host name of the site that a frame belongs to: that of the page in the tab, which a frame from
 * elsewhere may not read but is told in `ancestorOrigins`, outermost last.
 */
export function siteOf({ location, top }: Pick<Window, 'location' | 'top'>): string {
  const outermost = [...(location.ancestorOrigins ?? [])].at(-1);
  if (outermost !== undefined) return hostOf(outermost);
  try {
    return top?.location.hostname ?? location.hostname;
  } catch {
    return location.hostname;
  }
}

/** The host name of a web address; empty where there is none, as on a browser's or an extension's own page. */
export function hostOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, hostname } = new URL(address);
  return /^https?:$/u.test(protocol) ? hostname : '';
}
