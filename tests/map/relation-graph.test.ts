import { expect, test } from 'vitest';
import { outlineOf } from '../../src/map/outline';
import { graphOf } from '../../src/map/relation-graph';
import { bundledDossier, dossierOf } from './map-of';

test('has every entity, and every relation between two', () => {
  const dossier = bundledDossier();
  const { nodes, edges } = graphOf(dossier);
  expect(nodes.map(({ key }) => key)).toEqual(dossier.entities.map(({ id }) => `${dossier.id}/${id}`));
  expect(new Set(edges.map(({ relation }) => relation))).toEqual(new Set(dossier.relations));
});

test('leaves out what stands to itself, and keeps a line between the same two apart from the next', () => {
  const { nodes, edges } = graphOf(dossierOf(['A', 'B', 'C'], ['0>0', '0>1', '1>0', '0-1', '1>2']));
  expect(edges.map(({ from, to, lane }) => [from, to, lane])).toEqual([
    [0, 1, -1],
    [1, 0, 0],
    [0, 1, 1],
    [1, 2, 0],
  ]);
  expect(edges.map(({ isMutual }) => isMutual)).toEqual([false, false, true, false]);
  expect(nodes.map(({ degree }) => degree)).toEqual([3, 4, 1]);
});

test('a lane lies on one side of its pair, from whichever end a line begins', () => {
  const { edges } = graphOf(dossierOf(['A', 'B'], ['0>1', '1>0']));
  // Both to the left of the way from the first to the second would be −½ and ½ for it.
  expect(edges.map(({ from, lane }) => (from === 0 ? lane : -lane))).toEqual([-0.5, 0.5]);
});

test('the outline tells graphs apart by what their layout depends on', () => {
  const outline = outlineOf(graphOf(dossierOf(['A', 'B'], ['0>1'])));
  expect(outlineOf(graphOf(dossierOf(['C', 'D'], ['0-1'])))).not.toBe('');
  expect(outlineOf(graphOf(dossierOf(['A', 'B'], ['0>1'])))).toBe(outline);
  expect(outlineOf(graphOf(dossierOf(['A', 'B'], ['1>0'])))).not.toBe(outline);
  expect(outlineOf(graphOf(dossierOf(['A', 'A name that is longer'], ['0>1'])))).not.toBe(outline);
});
