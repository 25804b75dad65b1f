/** Whether a document is a page of prose: neither SVG, XML or plain text, nor an editor, nor beyond this browser. */
export function isReadable(page: Document): boolean {
  return (
    (page.contentType === 'text/html' || page.contentType === 'application/xhtml+xml') &&
    page.documentElement?.namespaceURI === 'http://www.w3.org/1999/xhtml' &&
    page.designMode !== 'on' &&
    CSS.highlights !== undefined
  );
}
