import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../src/citations/catalogue.js';
import { citeStatement } from '../../src/citations/cite.js';
import { excerptInLine, excerptParts, showsMore } from '../../src/citations/excerptParts.js';
import { alone, citeInPlace, createPutInPlace } from '../../src/citations/inPlace.js';
import { parseCall } from '../../src/transcripts/parseCall.js';
import { streetEvents } from '../../src/transcripts/streetEvents.js';
import type { CitationInPlace, ParsedCall } from '../../src/types.js';
import { amazonCall, MINUTES, parseMinutes, spaceOf } from '../search/minutes.js';
import { plainSource } from '../transcripts/plainSource.js';
import { streetEventsCall } from '../transcripts/streetEventsCall.js';

const LONG = Array.from({ length: 50 }, (_, at) => `word${at}`).join(' ');

const ANSWER = 'There are over 1 million robots in our fulfillment network.';

/** A call in which one person speaks under three headings, which are nobody's words. */
const SPOKEN = ((): ParsedCall => {
  const text = streetEventsCall({}, [
    'Anvils sold well.',
    `Iron is dear. Sales grew 20%. Costs fell 5%. We like ${LONG}. So it goes.`,
    `We say ${LONG} and ${LONG}. That was long.`,
  ]);
  const call = { ...parseMinutes(MINUTES).transcript.call, id: 'ACME-2031-Q2' };
  const bytes = Buffer.from(text);
  const given = { call, file: 'acme.txt', bytes, source: plainSource(text), participants: [] };
  return parseCall(given, streetEvents);
})();

function placed(words: string, parsed = SPOKEN): CitationInPlace {
  const { text } = parsed.transcript;
  const at = parsed.statements.findIndex(({ start, end }) => text.slice(start, end) === words);
  const citation = citeInPlace(parsed, at, '');
  if (!citation) throw new Error(`nobody says "${words}"`);
  return citation;
}

describe('the words around a citation', () => {
  it('are the sentence before and the two after, as long as they are few', () => {
    const { excerpt, quote } = placed('Sales grew 20%.');
    expect(excerptInLine(excerpt)).toBe(
      `Iron is dear. **Sales grew 20%.** Costs fell 5%. We like ${LONG}.`,
    );
    expect(showsMore({ excerpt, quote })).toBe(true);
  });

  it('end with the turn, and where something stands that nobody said', () => {
    expect(excerptInLine(placed('Anvils sold well.').excerpt)).toBe('**Anvils sold well.**');
    expect(excerptInLine(placed(ANSWER, parseMinutes(MINUTES)).excerpt)).toBe(
      `**${ANSWER}** They improve safety and speed.`,
    );
    expect(excerptInLine(placed('Iron is dear.').excerpt)).toMatch(/^\*\*Iron is dear\.\*\* Sales/);
    expect(excerptInLine(placed('So it goes.').excerpt)).toMatch(
      /^We like .*\*\*So it goes\.\*\*$/,
    );
  });

  it('are none beside a sentence that is long itself', () => {
    const long = placed(`We say ${LONG} and ${LONG}.`);
    expect(long.excerpt).toEqual(alone(long));
    expect(showsMore(long)).toBe(false);
  });

  it.each([
    ['a call that names its speakers', SPOKEN],
    ['minutes', parseMinutes(MINUTES)],
    ['the call that the product ships with', amazonCall()],
  ])('stand in the source where they say they do: %s', (_, parsed) => {
    const { transcript, statements } = parsed;
    expect(statements.length).toBeGreaterThan(5);
    for (const [at, { turn, start, end }] of statements.entries()) {
      const { excerpt, quote } = citeInPlace(parsed, at, '') ?? placed('');
      expect(transcript.text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
      expect(excerpt.highlights).toEqual([[start, end]]);
      const highlighted = excerptParts(excerpt).filter(({ isHighlight }) => isHighlight);
      expect(highlighted.map(({ text }) => text)).toEqual([quote]);
      const within = statements.filter(
        (other) => other.start < excerpt.end && other.end > excerpt.start,
      );
      expect(new Set(within.map((other) => other.turn))).toEqual(new Set([turn]));
      const most = Math.max(80, quote.split(/\s+/).length);
      expect(excerpt.text.split(/\s+/).length).toBeLessThanOrEqual(most);
    }
  });

  it('are added to a citation that has none, by its call and its id', () => {
    const putInPlace = createPutInPlace([amazonCall(), SPOKEN]);
    const { excerpt, ...citation } = placed('Costs fell 5%.');
    expect(putInPlace(citation)).toEqual({ ...citation, excerpt });
    const elsewhere = { ...citation, call: { ...citation.call, id: 'ELSE-2031-Q2' } };
    expect(putInPlace(elsewhere).excerpt).toEqual(alone(citation));
  });

  it('are known to the catalogue by the id, in any case of letters, and in no plain list', () => {
    const minutes = parseMinutes(MINUTES);
    const catalogue = createCatalogue(spaceOf(minutes).generation, '');
    const growth = placed('Bakeries move their ovens to our cloud.', minutes);
    expect(catalogue.excerpt(growth.id.toUpperCase())).toEqual(growth.excerpt);
    expect(catalogue.excerpt('ACME-2025-Q3:00000000')).toBeUndefined();
    expect(catalogue.statements('ACME-2025-Q3')?.[1]).toEqual(citeStatement(minutes, 1, ''));
  });
});
