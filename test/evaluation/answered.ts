import type { Answer, AnswerSentence, MarkedCitation } from '../../src/answer.js';
import { toCall } from '../../src/transcripts/callRows.js';

/** A citation of some words; its marker is the number that the answer shows. */
export function citationOf(
  marker: number,
  quote: string,
  changes: Partial<MarkedCitation> = {},
): MarkedCitation {
  return {
    marker,
    id: `ACME-2031-Q2:${marker}`,
    statements: [`ACME-2031-Q2:${marker}`],
    quote,
    start: 0,
    end: quote.length,
    prefix: '',
    suffix: '',
    kind: 'remark',
    section: 'remarks',
    topic: null,
    label: null,
    speaker: null,
    party: 'executive',
    attribution: 'Acme executives',
    inReplyTo: null,
    call: {
      ...toCall({ file: 'acme.txt', company: 'Acme', ticker: 'ACME', period: '2031-Q2' }, {}),
      sha256: '',
      textSha256: '',
    },
    excerpt: { text: quote, start: 0, end: quote.length, highlights: [[0, quote.length]] },
    locator: { page: null, time: null, paragraph: null },
    url: '',
    ...changes,
  };
}

/** An answer of sentences with their markers, or a refusal where there are none. */
export function answerOf(
  sentences: readonly AnswerSentence[],
  citations: readonly MarkedCitation[] = [],
  totalMs = 1,
): Answer {
  return {
    form: 'excerpts',
    reading: {
      ...{ form: 'excerpts', companies: [], periods: [], matter: '' },
      ...{ measure: null, part: null, tense: null, basis: [] },
    },
    status: sentences.length > 0 ? 'answered' : 'not_found',
    answer: sentences.map(({ text }) => text).join('\n'),
    sentences,
    engine: 'extractive',
    citations,
    related: [],
    scope: {
      ...{ calls: [], resolvedFrom: 'default', companies: [], periods: [], speakers: [] },
      ...{ roles: [], sections: [], missing: [] },
    },
    warnings: [],
    timings: { scopeMs: 0, embedMs: 0, searchMs: 0, writeMs: 0, verifyMs: 0, totalMs },
  };
}
