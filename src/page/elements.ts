import { parentAcross } from './shadow';

/** Names as in `Element.localName`. */
const nameSet = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/u));

/** Elements that never show text of their own. */
const INVISIBLE = nameSet('base datalist head link meta noembed noframes noscript param script style template title');

/** Elements whose text is not prose, or is the reader's own to edit. */
const LEFT_ALONE = nameSet(
  'applet audio canvas code embed iframe input kbd math meter object optgroup option pre progress samp select svg textarea video',
);

/** The name of the card's host on a page, whose text is ours. */
export const CARD_HOST = 'backgrounder-card';

/** Elements that stand within a line: the text on both sides of their tags reads on. */
const INLINE = nameSet(
  `a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q s slot small span strike strong sub sup
  time tt u var wbr`,
);

/** Whether an element can stand within a word or a line without the reader's seeing it. */
export function isInvisible(element: Element): boolean {
  return INVISIBLE.has(element.localName) || isDecoration(element);
}

/** Within a line, what is hidden from screen readers is ornament; a hidden region may be the page beneath a dialog. */
function isDecoration(element: Element): boolean {
  return INLINE.has(element.localName) && element.getAttribute('aria-hidden') === 'true';
}

/** Whether the text of an element, all that is in it included, is to be left alone. */
export function isLeftAlone(element: Element): boolean {
  const { localName } = element;
  return (
    LEFT_ALONE.has(localName) ||
    localName === CARD_HOST ||
    isEditable(element) ||
    element.getAttribute('role') === 'textbox'
  );
}

/** Whether an element begins and ends a block. By its name: asking for its style would force the page's layout. */
export function isBlock(element: Element): boolean {
  return !INLINE.has(element.localName);
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
    if (isLeftAlone(element) || isInvisible(element)) return true;
  }
  return false;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}

export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function isEditable(element: Element): boolean {
  const contenteditable = element.getAttribute('contenteditable');
  return contenteditable !== null && contenteditable.toLowerCase() !== 'false';
}
