import { render } from 'preact';
import { kindPath } from '../../card/KindIcon';
import type { Dossier, EntityKey, Kind } from '../../dossier/dossier';
import { KINDS } from '../../dossier/dossier';
import { kindWord, t } from '../../i18n';
import { drawMap, type MapFocus } from '../../map/draw-map';
import type { MapLayout } from '../../map/lay-out';
import { type RelationGraph, relationText } from '../../map/relation-graph';
import { textWidth, wrapText } from '../../map/wrap-text';
import { MapPicture } from './MapPicture';

/** The formats that a map is saved in. */
export type PictureFormat = 'svg' | 'png';

type SavedMap = {
  dossier: Dossier;
  graph: RelationGraph;
  layout: MapLayout;
  focus: MapFocus;
  onPage: ReadonlySet<EntityKey>;
  /** An element whose colours and fonts the picture takes. */
  like: Element;
};

/** Width that a picture has at least, in CSS pixels. */
const LEAST_WIDTH = 900;
const MARGIN = 32;
const TITLE_SIZE = 22;
const FOOT_SIZE = 12.5;
/** From one line of such text to the next. */
const FOOT_LEADING = FOOT_SIZE * 1.4;
/** Pixels of a PNG for each CSS pixel. */
const SHARPNESS = 2;

/** Properties in which a picture takes its looks with it. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
  'paint-order',
  'opacity',
  'font-family',
  'font-weight',
  'font-style',
];

/** Saves the whole map as the reader sees it, with its title and its source, as a file that stands alone. */
export async function saveMap(map: SavedMap, format: PictureFormat): Promise<void> {
  const { svg, width, height } = pictureOf(map);
  const picture = new Blob([svg], { type: 'image/svg+xml' });
  const file = format === 'svg' ? picture : await asPng(picture, { width, height });
  download(file, `${map.dossier.id}-relations.${format}`);
}

type Picture = { svg: string; width: number; height: number };

function pictureOf(map: SavedMap): Picture {
  const place = document.createElement('div');
  place.className = 'map-offstage';
  place.setAttribute('aria-hidden', 'true');
  map.like.append(place);
  try {
    const size = { width: 0, height: 0 };
    render(<StandaloneMap {...map} onSize={(width, height) => Object.assign(size, { width, height })} />, place);
    const svg = place.querySelector('svg');
    if (svg === null) throw new Error('the map was not drawn');
    return { svg: new XMLSerializer().serializeToString(withOwnLooks(svg)), ...size };
  } finally {
    render(null, place);
    place.remove();
  }
}

type StandaloneMapProps = SavedMap & { onSize: (width: number, height: number) => void };

function StandaloneMap({ dossier, graph, layout, focus, onPage, onSize }: StandaloneMapProps) {
  const { title, source, language } = dossier.article;
  const zoom = Math.max(1, (LEAST_WIDTH - 2 * MARGIN) / layout.width);
  const drawing = drawMap(graph, layout, { zoom, focus });
  const inner = drawing.width;
  const titleLines = wrapText(title, inner / TITLE_SIZE);
  const head = MARGIN + titleLines.length * TITLE_SIZE * 1.25 + 14;
  const legend = legendRows(graph, onPage, inner);
  const sourceLines = wrapText(t('mapSource', source.name, source.address), inner / FOOT_SIZE);
  const legendTop = head + drawing.height + 34;
  const relationsTop = legendTop + legend.length * 22 + 16;
  const relations = relationLines(graph, inner);
  const sourceTop = relationsTop + relations.height + 16;
  const width = Math.round(inner + 2 * MARGIN);
  const height = Math.round(sourceTop + sourceLines.length * FOOT_LEADING + MARGIN - 8);
  onSize(width, height);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="map"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      lang={language}
    >
      <title>{title}</title>
      <rect class="paper" width={width} height={height} />
      {titleLines.map((line, index) => (
        <text
          key={line}
          class="title"
          x={MARGIN}
          y={MARGIN + TITLE_SIZE * (0.85 + index * 1.25)}
          font-size={TITLE_SIZE}
        >
          {line}
        </text>
      ))}
      <g transform={`translate(${MARGIN} ${head})`}>
        <MapPicture drawing={drawing} onPage={onPage} language={language} />
      </g>
      {legend.map((row, index) => (
        <g key={index} transform={`translate(${MARGIN} ${legendTop + index * 22})`}>
          {row.map(({ sign, words, kind, x }) => (
            <g key={words} transform={`translate(${x} 0)`} data-kind={kind} class="legend">
              {kind ? <path class="sign" d={sign} transform="translate(0 -12)" /> : <path class="filled" d={sign} />}
              <text class="foot" x={22} font-size={FOOT_SIZE}>
                {words}
              </text>
            </g>
          ))}
        </g>
      ))}
      {relations.lines.map(({ text, x, y }) => (
        <text key={`${x} ${y}`} class="foot" x={MARGIN + x} y={relationsTop + y} font-size={FOOT_SIZE}>
          {text}
        </text>
      ))}
      {sourceLines.map((line, index) => (
        <text key={line} class="foot" x={MARGIN} y={sourceTop + FOOT_SIZE + index * FOOT_LEADING} font-size={FOOT_SIZE}>
          {line}
        </text>
      ))}
    </svg>
  );
}

type TextLine = { text: string; x: number; y: number };

const COLUMN_GAP = 28;
/** Between two relations, in lines. */
const APART = 0.3;

/** All relations in words, in two columns: a picture can be neither pointed at nor opened. */
function relationLines(graph: RelationGraph, width: number): { lines: TextLine[]; height: number } {
  const column = (width - COLUMN_GAP) / 2;
  const wrapped = graph.edges.map((edge) => wrapText(relationText(graph, edge), column / FOOT_SIZE));
  const half = wrapped.reduce((sum, { length }) => sum + length + APART, 0) / 2;
  const lines: TextLine[] = [];
  let first = 0;
  let row = 0;
  let x = 0;
  for (const relation of wrapped) {
    if (x === 0 && row >= half) {
      [first, row, x] = [row, 0, column + COLUMN_GAP];
    }
    for (const text of relation) {
      row += 1;
      lines.push({ text, x, y: row * FOOT_LEADING });
    }
    // Apart from the next, which may go on in lines of its own.
    row += APART;
  }
  return { lines, height: Math.max(first, row) * FOOT_LEADING };
}

type LegendItem = { sign: string; words: string; kind?: Kind; x: number };

const ARROW = 'M0 -4.6h12v-2.9l7 3.5-7 3.5v-2.9h-12Z';
const BOTH_WAYS = 'M0 -4.6h19v1.2h-19Z';

/** The signs of a picture, in rows that fit it. */
function legendRows({ nodes, edges }: RelationGraph, onPage: ReadonlySet<EntityKey>, width: number): LegendItem[][] {
  const kinds = KINDS.filter((kind) => nodes.some((node) => node.kind === kind));
  const items: Omit<LegendItem, 'x'>[] = kinds.map((kind) => ({ sign: kindPath(kind), words: kindWord(kind), kind }));
  if (nodes.some(({ key }) => onPage.has(key))) {
    items.push({ sign: 'M2 -4a6 6 0 1 0 12 0a6 6 0 1 0 -12 0Z', words: t('mapOnPage') });
  }
  if (edges.some(({ isMutual }) => !isMutual)) items.push({ sign: ARROW, words: t('mapOneWay') });
  if (edges.some(({ isMutual }) => isMutual)) items.push({ sign: BOTH_WAYS, words: t('mapBothWays') });
  const rows: LegendItem[][] = [[]];
  let x = 0;
  for (const item of items) {
    const taken = 22 + textWidth(item.words) * FOOT_SIZE + 14;
    if (x > 0 && x + taken > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ ...item, x });
    x += taken;
  }
  return rows;
}

/** Writes into a drawing what style sheets give it here: elsewhere it has none. */
function withOwnLooks(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [...svg.querySelectorAll('*')];
  for (const [index, element] of [...copy.querySelectorAll('*')].entries()) {
    const original = originals[index];
    if (original === undefined) continue;
    const looks = getComputedStyle(original);
    const isText = original instanceof SVGTextElement;
    for (const property of LOOKS) {
      const value = looks.getPropertyValue(property);
      if (value !== '' && (isText || !property.startsWith('font-'))) element.setAttribute(property, value);
    }
    element.removeAttribute('class');
  }
  copy.removeAttribute('class');
  return copy;
}

async function asPng(picture: Blob, { width, height }: { width: number; height: number }): Promise<Blob> {
  const address = URL.createObjectURL(picture);
  try {
    const image = new Image(width * SHARPNESS, height * SHARPNESS);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SHARPNESS;
    canvas.height = height * SHARPNESS;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Time, in milliseconds, after which a browser has surely taken the file. */
const TAKEN = 60_000;

function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
}
