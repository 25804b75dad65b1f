/** Plain text is shown by browsers as a page with one `pre`. */
const READABLE = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

/** Whether a document is prose: neither SVG, XML or JSON, nor an editor, nor beyond this browser. */
export function isReadable(page: Document): boolean {
  return (
    READABLE.has(page.contentType) &&
    page.documentElement?.namespaceURI === 'http://www.w3.org/1999/xhtml' &&
    page.designMode !== 'on' &&
    CSS.highlights !== undefined
  );
}
