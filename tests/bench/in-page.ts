import Mark from 'mark.js';
import type { LexiconData } from '../../src/lexicon/lexicon';
import { reviveLexicon } from '../../src/lexicon/revive-lexicon';
import { createMarker } from '../../src/page/marker';
import { createPainter } from '../../src/page/paint';
import { readBlocks } from '../../src/page/read-blocks';

/** What is measured in a page. Each work is done once in a load, and gives what keeps it from being left out. */
export type PageWorks = {
  [work in 'floor' | 'reading' | 'ours' | 'markJs']: () => number;
};

/** What a page is given beforehand. */
export type PageGift = { lexicon: LexiconData; names: readonly string[] };

declare global {
  var pageWorks: (gift: PageGift) => PageWorks;
}

globalThis.pageWorks = ({ lexicon, names }) => ({
  floor: readWholePage,
  reading: () => [...readBlocks(document.documentElement, shadowOf)].length,
  ours() {
    const marker = createMarker(reviveLexicon(lexicon), createPainter(new AbortController().signal), (root) =>
      readBlocks(root, shadowOf),
    );
    for (const _ of marker.read([document.documentElement]));
    return marker.marks().length;
  },
  markJs() {
    let marked = 0;
    new Mark(document.documentElement).mark([...names], {
      accuracy: 'exactly',
      separateWordSearch: false,
      caseSensitive: true,
      done: (count) => {
        marked = count;
      },
    });
    return marked;
  },
});

function shadowOf({ shadowRoot }: Element): ShadowRoot | undefined {
  return shadowRoot ?? undefined;
}

/** The floor: every element's name and every character of the text, once. */
function readWholePage(): number {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (node instanceof Text) {
      const { data } = node;
      for (let index = 0; index < data.length; index += 1) sum += data.charCodeAt(index);
    } else sum += node.nodeName.length;
  }
  return sum;
}
