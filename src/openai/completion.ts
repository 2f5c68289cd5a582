import type { Answer, MarkedCitation } from '../answer.js';
import { MODEL } from './chatRequest.js';
import { sourcesBehind } from './content.js';

/** Where a marker stands in the words of an answer, and what it leads to. */
export interface UrlCitation {
  readonly type: 'url_citation';
  readonly url_citation: {
    /** UTF-16 code units of `content`. */
    readonly start_index: number;
    readonly end_index: number;
    readonly url: string;
    readonly title: string;
  };
}

/** What every message of one completion begins with. */
export interface Head {
  readonly id: string;
  /** Seconds since 1970. */
  readonly created: number;
  readonly model: typeof MODEL;
}

/** A whole answer as a chat completion, its sources behind it; the answer itself, with its citations in full, is under `onrecord`. */
export const toCompletion = (head: Head, answer: Answer, origin: string) => ({
  ...head,
  object: 'chat.completion' as const,
  choices: [
    {
      index: 0,
      message: {
        role: 'assistant' as const,
        content: `${answer.answer}${sourcesBehind(answer, origin)}`,
        refusal: null,
        annotations: annotationsOf(answer, origin),
      },
      logprobs: null,
      finish_reason: 'stop' as const,
    },
  ],
  onrecord: answer,
});

/** The same in pieces, each of whole sentences: words that were sent cannot be taken back. The citations come last. */
export function* toChunks(head: Head, answer: Answer, origin: string) {
  const chunk = (delta: object, finish_reason: 'stop' | null, more: object = {}) => ({
    ...head,
    object: 'chat.completion.chunk' as const,
    choices: [{ index: 0, delta, logprobs: null, finish_reason }],
    ...more,
  });
  yield chunk({ role: 'assistant', content: '' }, null);
  const sources = sourcesBehind(answer, origin);
  for (const content of [...sentencesOf(answer), sources].filter(Boolean))
    yield chunk({ content }, null);
  yield chunk({ annotations: annotationsOf(answer, origin) }, 'stop', { onrecord: answer });
}

/** The words of an answer, cut behind the markers that end its sentences; put together they are the answer. */
const sentencesOf = ({ answer }: Answer): readonly string[] =>
  answer.split(/(?<=\[\d+\])(?=\s+(?!\[\d+\]))/);

function annotationsOf({ answer, citations }: Answer, origin: string): UrlCitation[] {
  const cited = new Map(citations.map((citation) => [citation.marker, citation]));
  return [...answer.matchAll(/\[(\d+)\]/g)].flatMap((match) => {
    const citation = cited.get(Number(match[1]));
    return citation ? [annotationOf(citation, match.index, match[0].length, origin)] : [];
  });
}

const annotationOf = (
  { attribution, call, url }: MarkedCitation,
  start: number,
  length: number,
  origin: string,
): UrlCitation => ({
  type: 'url_citation',
  url_citation: {
    start_index: start,
    end_index: start + length,
    url: new URL(url, origin).href,
    title: [
      attribution,
      call.title ?? `${call.company ?? call.id} ${call.period ?? ''}`.trim(),
    ].join(', '),
  },
});

export const headOf = (id: string, now: Date): Head => ({
  id: `chatcmpl-${id}`,
  created: Math.floor(now.getTime() / 1000),
  model: MODEL,
});
