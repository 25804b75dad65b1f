/** Plain text is shown by browsers as a page with one `pre`. */
const READABLE = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

/** Whether a document is prose: neither SVG, XML or JSON, nor an editor, nor blank for ever, nor beyond this browser. */
export function isReadable(page: Document): boolean {
  return (
    READABLE.has(page.contentType) &&
    page.documentElement?.namespaceURI === 'http://www.w3.org/1999/xhtml' &&
    page.designMode !== 'on' &&
    !isNobodys(page) &&
    CSS.highlights !== undefined
  );
}

/** A blank page into which no other page can write: Firefox makes one, of this extension, for each popup that it shows. */
function isNobodys({ URL, defaultView }: Document): boolean {
  if (URL !== 'about:blank' || defaultView === null) return false;
  const { top, opener, origin } = defaultView;
  return top === defaultView && opener === null && origin === 'null';
}
