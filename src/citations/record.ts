import type { Citation } from '../types.js';
import type { CitationRecord } from './citationRecord.js';

/** The media type that the Web Annotation Protocol asks for (W3C, 2017). */
export const RECORD_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

const NOTE =
  'transcript.sha256 is of the file, transcript.textSha256 of its text in UTF-8. offsets count UTF-16 code units of that ' +
  'text, as JavaScript, Java and C# count: text.slice(start, end) is the quote. The TextPositionSelector counts Unicode ' +
  'code points, as W3C asks. The two differ only after characters beyond U+FFFF.';

/**
 * The record of a citation: the same citation gives the same record, to the byte.
 *
 * @param transcript the text that the citation's offsets count in, and what read it
 */
export function recordOf(
  citation: Citation,
  { text, reader }: { readonly text: string; readonly reader: string | null },
): CitationRecord {
  const { quote: exact, prefix, suffix, start, end, url } = citation;
  const { sha256, textSha256, ...call } = citation.call;
  const { statements, kind, section, speaker, attribution, inReplyTo, locator } = citation;
  const base = url.slice(0, url.lastIndexOf('/c/'));
  return {
    '@context': [
      'http://www.w3.org/ns/anno.jsonld',
      { onrecord: { '@id': 'urn:onrecord:record', '@type': '@json' } },
    ],
    id: `${url}#record`,
    type: 'Annotation',
    motivation: 'identifying',
    body: url,
    target: {
      source: `${base}/api/calls/${encodeURIComponent(call.id)}/source`,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        {
          type: 'TextPositionSelector',
          start: codePoints(text.slice(0, start)),
          end: codePoints(text.slice(0, end)),
        },
      ],
    },
    onrecord: {
      format: 1,
      note: NOTE,
      statements: [...statements],
      offsets: { start, end, unit: 'UTF-16 code units' },
      transcript: { sha256, textSha256, reader },
      call,
      kind,
      section,
      speaker,
      attribution,
      inReplyTo,
      locator,
      permalink: url,
    },
  };
}

/** How many Unicode code points a text has. */
export function codePoints(text: string): number {
  const surrogatePairs = text.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0;
  return text.length - surrogatePairs;
}
