import Mark from 'mark.js';
import type { Lexicon, LexiconData } from '../../src/lexicon/lexicon';
import { reviveLexicon } from '../../src/lexicon/revive-lexicon';
import type { Sweep } from '../../src/lexicon/sweep';
import { createMarker } from '../../src/page/marker';
import { createPainter } from '../../src/page/paint';
import { readBlocks } from '../../src/page/read-blocks';
import { openRootOf } from '../../src/page/shadow';

/** What is measured in a page, each once in a load. */
export type PageWork = 'floor' | 'reviving' | 'reading' | 'ours' | 'markJs';

/** What a page is given beforehand. */
export type PageGift = { lexicon: LexiconData; names: readonly string[] };

declare global {
  /** Makes a work ready, and gives what does it; that gives a number, so that none of it can be left out. */
  var prepareWork: (work: PageWork, gift: PageGift) => () => number;
}

globalThis.prepareWork = (work, { lexicon, names }) => {
  switch (work) {
    case 'floor':
      return readWholePage;
    case 'reviving':
      return () => reviveLexicon(lexicon).endings.length;
    case 'reading':
      return sweeping(reviveLexicon(lexicon).sweep);
    case 'ours':
      return markingWith(reviveLexicon(lexicon));
    case 'markJs':
      return () => markWithMarkJs(names);
  }
};

/** Reads, matches and marks all, as `markPage` does but without its pauses; gives the number of marks. */
function markingWith(lexicon: Lexicon): () => number {
  const painter = createPainter(() => false, new AbortController().signal);
  const marker = createMarker(lexicon, painter, (root) => readBlocks(root, lexicon.sweep, openRootOf));
  return () => {
    for (const _ of marker.read([document.documentElement]));
    painter.arrange(marker.marks());
    return marker.marks().length;
  };
}

/** Finds the blocks in which names may be, and no more. */
function sweeping(sweep: Sweep): () => number {
  return () => [...readBlocks(document.documentElement, sweep, openRootOf)].length;
}

function markWithMarkJs(names: readonly string[]): number {
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
