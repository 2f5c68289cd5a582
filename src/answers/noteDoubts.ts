import type { Answer, Warning } from '../answer.js';

/** An answer that says which of its figures cannot be as the source has them. */
export function noteDoubts(answer: Answer): Answer {
  const doubts = answer.citations.flatMap(({ marker, doubtful = [] }): Warning[] =>
    doubtful.map(({ text }) => ({
      code: 'DOUBTFUL_FIGURE',
      message: `"${text}" stands so in the source and cannot be: figures run together or a lost point, so check it elsewhere`,
      marker,
    })),
  );
  return doubts.length === 0 ? answer : { ...answer, warnings: [...answer.warnings, ...doubts] };
}
