/** Whether an element is one that its page defines, now or later (HTML, §4.13.3: its name has a hyphen). */
export function isCustom(element: Element): element is HTMLElement {
  return String(element.localName).includes('-') && element instanceof HTMLElement;
}

/** An element's shadow root where the page keeps it open. A form may have a field named so, which is then what it gives. */
export function openRootOf({ shadowRoot }: Element): ShadowRoot | undefined {
  return shadowRoot instanceof ShadowRoot ? shadowRoot : undefined;
}

/** The element that a node stands in: at the top of a shadow tree, its host. */
export function parentAcross(node: Node): Element | null {
  return parentElementOf(node) ?? hostOf(node.parentNode ?? node) ?? null;
}

/** By way of the prototype: in a form, a field's name stands before what the form has of its own. */
export function parentElementOf(node: Node): Element | null {
  parentGetter ??= Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;
  return parentGetter?.call(node) ?? null;
}

let parentGetter: ((this: Node) => Element | null) | undefined;

/** The element that a node is shown in: of what is slotted, the slot (DOM, §4.2.2.4); closed trees do not tell theirs. */
export function flatParent(node: Node): Element | null {
  const slot = 'assignedSlot' in node && node.assignedSlot;
  return slot instanceof HTMLSlotElement ? slot : parentAcross(node);
}

/** Whether an element is another, or within it, shadow trees included. */
export function isInside(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at !== null; at = parentAcross(at)) if (at === outer) return true;
  return false;
}

/** The host of a shadow root; `undefined` where a node is none. */
function hostOf(node: Node): Element | undefined {
  return node instanceof ShadowRoot ? node.host : undefined;
}

/** Compares nodes by their place in the document; a shadow tree stands before what its host holds otherwise. */
export function documentOrder(a: Node, b: Node): number {
  if (a === b) return 0;
  const position = a.compareDocumentPosition(b);
  if ((position & Node.DOCUMENT_POSITION_DISCONNECTED) !== 0) return orderAcross(a, b);
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The same for nodes of different trees: by the hosts of those in the tree that they share. */
function orderAcross(a: Node, b: Node): number {
  const hostsOfB = new Map([...placesOf(b)].map((place) => [place.getRootNode(), place]));
  for (const place of placesOf(a)) {
    const other = hostsOfB.get(place.getRootNode());
    if (other === place) return 0;
    if (other !== undefined) return documentOrder(place, other);
  }
  return 0;
}

/** A node, the host of the tree that it is in, the host of the tree that this is in, and so on. */
function* placesOf(node: Node): Generator<Node> {
  for (let place: Node | undefined = node; place !== undefined; place = hostOf(place.getRootNode())) yield place;
}

/** The elements under a point of the viewport (CSS pixels), from the document's down into shadow trees. */
export function elementsDownTo(x: number, y: number, shadowRoots: readonly ShadowRoot[]): Element[] {
  const found: Element[] = [];
  for (let top = document.elementFromPoint(x, y); top !== null && top !== found.at(-1); ) {
    found.push(top);
    const host = top;
    top = shadowRoots.find((root) => root.host === host)?.elementFromPoint(x, y) ?? null;
  }
  return found;
}
