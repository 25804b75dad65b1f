import { parentAcross } from './shadow';

/** What an element is to the text around it. */
export type Part =
  /** It begins and ends a block. */
  | 'block'
  /** It stands within a line: the text on both sides of its tags reads on. */
  | 'inline'
  /** It can stand within a word or a line without the reader's seeing it. */
  | 'invisible'
  /** Its text, all that is in it included, is to be left alone; what is around it does not read on. */
  | 'left alone';

/** The name of the card's host on a page, whose text is ours. */
export const CARD_HOST = 'backgrounder-card';

/** By names as in `Element.localName`; what is not here is a block. */
const NAMES: Readonly<Record<Exclude<Part, 'block'>, string>> = {
  // They stand within a line.
  inline: `a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q s slot small span strike strong
    sub sup time tt u var wbr`,
  // They never show text of their own.
  invisible: 'base datalist head link meta noembed noframes noscript param script style template title',
  // Their text is not prose, or is the reader's own to edit, or ours.
  'left alone': `applet audio canvas code embed iframe input kbd math meter object optgroup option pre progress samp
    select svg textarea video ${CARD_HOST}`,
};

/** What holds code is to the text around it where the reader wants it read. */
const CODE: Readonly<Record<string, Part>> = { code: 'inline', kbd: 'inline', pre: 'block', samp: 'inline' };

/** By names as in `Node.nodeName`: in capitals for elements of HTML in a document of HTML. */
const PARTS: Map<string, Part> = new Map(
  (['inline', 'invisible', 'left alone'] as const).flatMap((part) =>
    NAMES[part].split(/\s+/u).flatMap((name) => [[name, part] as const, [name.toUpperCase(), part] as const]),
  ),
);

/** Whether code is read in this document: where the reader wants it; and a plain text is one `pre`. */
export function isCodeRead(marksCode: boolean): boolean {
  return marksCode || document.contentType === 'text/plain';
}

/** Has code read in this frame from now on, or left alone. */
export function readCode(isRead: boolean): void {
  for (const [name, part] of Object.entries(CODE)) {
    for (const writing of [name, name.toUpperCase()]) PARTS.set(writing, isRead ? part : 'left alone');
  }
}

/** Finds the elements that are not what their names say; see {@link partByAttributes}. */
export const ODD_ONES = '[contenteditable], [role="textbox"], [aria-hidden="true"]';

/** Finds the elements that may be invisible. */
export const INVISIBLE_ONES = `${NAMES.invisible.split(/\s+/u).join(', ')}, [aria-hidden="true"]`;

/**
 * What an element is to the text around it, by its name and attributes: asking for its style would force the page's
 * layout.
 */
export function partOf(element: Element): Part {
  return Element.prototype.matches.call(element, ODD_ONES) ? partByAttributes(element) : partByName(element);
}

/** The same for what is not among the {@link ODD_ONES}. */
export function partByName(element: Element): Part {
  const name = element.nodeName;
  const part = PARTS.get(name);
  if (part !== undefined) return part;
  // XHTML may give a prefix to the names of HTML; and a form may have a field named so, which is then what it gives.
  return String(name).includes(':') ? (PARTS.get(element.localName) ?? 'block') : 'block';
}

/** The same for those. */
export function partByAttributes(element: Element): Part {
  const part = partByName(element);
  // Within a line, what is hidden from screen readers is ornament; a hidden region may be the page beneath a dialog.
  const isOrnament = part === 'inline' && attributeOf(element, 'aria-hidden') === 'true';
  if (part === 'invisible' || isOrnament) return 'invisible';
  return isEditable(element) || attributeOf(element, 'role') === 'textbox' ? 'left alone' : part;
}

/** Whether the text of an element stands apart from what is around it. */
export function isBlock(element: Element): boolean {
  return partByName(element) !== 'inline';
}

/** The nearest block that a node stands in: the node itself where it is one; at the top of a shadow tree its host. */
export function blockAround(node: Node): Element | undefined {
  let element = elementAround(node);
  while (element !== null && !isBlock(element)) element = parentAcross(element);
  return element ?? undefined;
}

/** The element that a node is, or stands in. */
function elementAround(node: Node): Element | null {
  if (isElement(node)) return node;
  return isShadowRoot(node) ? node.host : parentAcross(node);
}

/** Whether a node is within something that is left alone. */
export function isWithinLeftAlone(node: Node): boolean {
  for (let element = elementAround(node); element !== null; element = parentAcross(element)) {
    const part = partOf(element);
    if (part === 'left alone' || part === 'invisible') return true;
  }
  return false;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}

/** By its name (DOM, §4.4), which is asked of each element too: the type would be a second way into the browser. */
export function isText(node: Node): node is Text {
  return node.nodeName === '#text';
}

function isEditable(element: Element): boolean {
  const contenteditable = attributeOf(element, 'contenteditable');
  return contenteditable !== null && contenteditable.toLowerCase() !== 'false';
}

/** By way of the prototype: in a form, a field's name stands before that of a method. */
function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}
