import type { Answer, MarkedCitation } from '../../answer.js';
import { paragraphsOf } from '../export/paragraphs.js';

/** One checked sentence of an answer as it stands in its text, with its markers. */
export interface Piece {
  readonly words: string;
  readonly markers: readonly number[];
  /** Whether it begins a line of the answer. */
  readonly beginsLine: boolean;
}

/** The answer's text in whole sentences. */
export function piecesOf({ answer, citations }: Pick<Answer, 'answer' | 'citations'>): Piece[] {
  const cited = new Map(citations.map((citation) => [citation.marker, citation]));
  const markerOf = new Map(citations.map(({ id, marker }): [string, number] => [id, marker]));
  return paragraphsOf(answer, cited).flatMap((runs) =>
    runs.map(({ text, citations: used }, at) => {
      const markers = used.flatMap(({ id }) => markerOf.get(id) ?? []);
      const words = [text.trim(), ...markers.map((marker) => `[${marker}]`)].join(' ');
      return { words, markers, beginsLine: at === 0 };
    }),
  );
}

/** The pieces as one text again. */
export const joinPieces = (pieces: readonly Piece[]): string =>
  pieces.map(({ words, beginsLine }, at) => `${before(at, beginsLine)}${words}`).join('');

/** What stands between a piece and the one before it. */
export const before = (at: number, beginsLine: boolean): string =>
  at === 0 ? '' : beginsLine ? '\n' : ' ';

/** The citations that these pieces use, in the order of the answer's. */
export const usedBy = (
  pieces: readonly Piece[],
  citations: readonly MarkedCitation[],
): MarkedCitation[] => {
  const markers = new Set(pieces.flatMap((piece) => piece.markers));
  return citations.filter(({ marker }) => markers.has(marker));
};
