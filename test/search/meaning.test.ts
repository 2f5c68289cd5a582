import { describe, expect, it } from 'vitest';
import { EXACT_SCAN_ROWS, rankByMeaning } from '../../src/search/meaning.js';
import type { Graph } from '../../src/types.js';

const EAST = [1, 0];
const vectors = Float32Array.of(0, 1, 1, 0, 0, 0, 0.6, 0.8, -1, 0); // north, east, nothing, north-east, west

/** Tells what it was asked, and always finds row 4242 at the distance 0.25. */
function graphStub(): { graph: Graph; asked: [readonly number[], number][] } {
  const asked: [readonly number[], number][] = [];
  const nearest: Graph['nearest'] = (vector, count) => {
    asked.push([vector, count]);
    return [{ row: 4242, distance: 0.25 }];
  };
  return { graph: { nearest }, asked };
}

describe('the ranking by meaning', () => {
  it('puts the nearest direction first', () => {
    const ranked = rankByMeaning(EAST, { vectors, graph: null }, null, 10);
    expect(ranked.map(({ row }) => row)).toEqual([
      1, // east itself
      3, // north-east
      0, // north: a right angle
      4, // west: the opposite
    ]); // and row 2, without a vector, never
    expect(ranked[1]?.similarity).toBeCloseTo(0.6);
  });

  it('never finds a row of zeros, not even when it alone is in scope', () => {
    expect(rankByMeaning(EAST, { vectors, graph: null }, [2], 10)).toEqual([]);
  });

  it('finds rows in scope only, and no more than asked for', () => {
    const rows = (among: number[], count: number) =>
      rankByMeaning(EAST, { vectors, graph: null }, among, count).map(({ row }) => row);
    expect(rows([0, 3, 4], 10)).toEqual([3, 0, 4]);
    expect(rows([0, 3, 4], 1)).toEqual([3]);
    expect(rows([], 10)).toEqual([]);
  });

  it('scans a small set exactly, though there is a graph', () => {
    const { graph, asked } = graphStub();
    expect(rankByMeaning(EAST, { vectors, graph }, null, 1).map(({ row }) => row)).toEqual([1]);
    expect(asked).toEqual([]);
  });

  describe('over more rows than are scanned', () => {
    const many = new Float32Array(2 * (EXACT_SCAN_ROWS + 1));
    many.set(EAST, 2 * EXACT_SCAN_ROWS); // the last row

    it('asks the graph, and turns its distance into a similarity', () => {
      const { graph, asked } = graphStub();
      expect(rankByMeaning(EAST, { vectors: many, graph }, null, 7)).toEqual([
        { row: 4242, similarity: 0.75 },
      ]);
      expect(asked).toEqual([[EAST, 7]]);
    });

    it('scans where there is no graph', () => {
      expect(rankByMeaning(EAST, { vectors: many, graph: null }, null, 7)).toEqual([
        { row: EXACT_SCAN_ROWS, similarity: 1 },
      ]);
    });

    it('scans the rows of a narrow scope: the graph knows no filter', () => {
      const { graph, asked } = graphStub();
      expect(rankByMeaning(EAST, { vectors: many, graph }, [EXACT_SCAN_ROWS], 7)).toHaveLength(1);
      expect(asked).toEqual([]);
    });

    it('asks the graph in a wide scope too, for more than are wanted', () => {
      const { graph, asked } = graphStub();
      const wide = Array.from({ length: EXACT_SCAN_ROWS + 1 }, (_, row) => row);
      expect(rankByMeaning(EAST, { vectors: many, graph }, wide, 1).map(({ row }) => row)).toEqual([
        4242,
      ]);
      expect(asked).toEqual([[EAST, 2]]);
    });

    it('scans a wide scope in which the graph finds too few', () => {
      const wide = Array.from({ length: EXACT_SCAN_ROWS + 1 }, (_, row) => row);
      const { graph } = graphStub();
      const found = rankByMeaning(EAST, { vectors: many, graph }, wide, 2);
      expect(found.map(({ row }) => row)).toEqual([EXACT_SCAN_ROWS]); // the only one with a vector
    });
  });
});
