import { Fragment, type JSX, type SVGAttributes } from 'preact';
import { kindPath } from '../../card/KindIcon';
import type { EntityKey } from '../../dossier/dossier';
import type { DrawnEdge, DrawnNode, MapDrawing } from '../../map/draw-map';

type MapPictureProps = {
  drawing: MapDrawing;
  onPage: ReadonlySet<EntityKey>;
  /** BCP 47 language tag of the names. */
  language: string;
  /** The index of the edge whose quote is open. */
  openEdge?: number | undefined;
  /** What a node and an edge are to the keyboard and the pointer; absent in pictures that are saved. */
  nodeProps?: (index: number) => SVGAttributes<SVGGElement>;
  edgeProps?: (index: number) => SVGAttributes<SVGGElement>;
  /** For the lines themselves, which the pointer meets. */
  lineProps?: (index: number) => SVGAttributes<SVGGElement>;
};

/** A map as it is drawn: lines below, then discs with their names, then the labels of lines. */
export function MapPicture({
  drawing,
  onPage,
  language,
  openEdge,
  nodeProps,
  edgeProps,
  lineProps,
}: MapPictureProps): JSX.Element {
  const { nodes, edges, nameSize, labelSize } = drawing;
  return (
    <g class="map-picture" lang={language}>
      <g class="lines">
        {edges.map((edge, index) => (
          <g key={index} class={edgeClass(edge, index === openEdge)} {...lineProps?.(index)}>
            {lineProps && <path class="reach" d={edge.line} />}
            <path class="line" d={edge.line} />
            {edge.head !== undefined && <path class="head" d={edge.head} />}
          </g>
        ))}
      </g>
      {nodes.map((drawn, index) => (
        <Node
          key={drawn.node.key}
          drawn={drawn}
          textSize={nameSize}
          isOnPage={onPage.has(drawn.node.key)}
          {...nodeProps?.(index)}
        />
      ))}
      {edges.map((edge, index) => (
        <g key={index} class="edge-label" {...edgeProps?.(index)}>
          {edgeProps && <path class="ring" d={edge.line} />}
          {edge.label && <Label label={edge.label} textSize={labelSize} />}
        </g>
      ))}
    </g>
  );
}

function edgeClass({ look }: DrawnEdge, isOpen: boolean): string {
  return `edge ${look}${isOpen ? ' open' : ''}`;
}

type NodeProps = SVGAttributes<SVGGElement> & { drawn: DrawnNode; textSize: number; isOnPage: boolean };

function Node({ drawn, textSize, isOnPage, ...attributes }: NodeProps): JSX.Element {
  const { node, x, y, radius, baselines, look } = drawn;
  const icon = radius / 12;
  return (
    <g class={`node ${look}${isOnPage ? ' on-page' : ''}`} data-kind={node.kind} {...attributes}>
      <circle class="ring" cx={x} cy={y} r={radius + 5} />
      <circle class="disc" cx={x} cy={y} r={radius} />
      <path
        class="sign"
        d={kindPath(node.kind)}
        transform={`translate(${x - 8 * icon} ${y - 8 * icon}) scale(${icon})`}
      />
      <text class="node-name" font-size={textSize} text-anchor="middle">
        <Lines lines={node.lines} x={x} baseline={(index) => baselines[index] ?? y} />
      </text>
    </g>
  );
}

type LabelProps = { label: NonNullable<DrawnEdge['label']>; textSize: number };

function Label({ label: { x, y, lines, box }, textSize }: LabelProps): JSX.Element {
  const leading = textSize * 1.2;
  const first = y - (lines.length * leading) / 2 + textSize * 0.95;
  return (
    <>
      <rect
        class="plate"
        x={box.left}
        y={box.top}
        width={box.right - box.left}
        height={box.bottom - box.top}
        rx={textSize * 0.4}
      />
      <text class="label" font-size={textSize} text-anchor="middle">
        <Lines lines={lines} x={x} baseline={(index) => first + index * leading} />
      </text>
    </>
  );
}

type LinesProps = { lines: readonly string[]; x: number; baseline: (index: number) => number };

/** Lines of a text around a middle. The spaces between them are there for who reads them as one, and take next to no room. */
function Lines({ lines, x, baseline }: LinesProps): JSX.Element {
  return (
    <>
      {lines.map((line, index) => (
        <Fragment key={index}>
          {index > 0 && <tspan font-size={1}> </tspan>}
          <tspan x={x} y={baseline(index)}>
            {line}
          </tspan>
        </Fragment>
      ))}
    </>
  );
}
