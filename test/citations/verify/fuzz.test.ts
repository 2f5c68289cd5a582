import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amazonCall } from '../../search/minutes.js';
import { verifierOf } from './verifying.js';

const SEED = 20_261_124;
const amazon = amazonCall();
const verify = verifierOf(amazon);
/** The same runs every time, so that a failure is one of the code. */
const holds = <T>(property: fc.IAsyncProperty<[T]>, numRuns = 300) =>
  fc.assert(property, { seed: SEED, numRuns });

const SENTENCES = amazon.statements
  .map(({ start, end }) => amazon.transcript.text.slice(start, end).split(/\s+/))
  .filter((words) => words.length >= 12);
const SAID = words(amazon.transcript.text).join(' ');

/** Eight words or more of one statement, cut anywhere between words. */
const cut = fc
  .tuple(fc.constantFrom(...SENTENCES), fc.nat(), fc.nat())
  .map(([sentence, one, other]) => {
    const length = 8 + (one % (sentence.length - 7));
    const from = other % (sentence.length - length + 1);
    return sentence.slice(from, from + length);
  });

/** What a text is made of, whatever its marks, as this test sees it: not by the code under test. */
function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*%?/gu) ?? [];
}

const wasSaid = (quote: string): boolean => ` ${SAID} `.includes(` ${words(quote).join(' ')} `);

/** Ways to set words that change none of them. */
const SETTINGS: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => `“${text}”`,
  (text) => `> ${text.replaceAll(' ', '\n')}`,
  (text) => text.replaceAll("'", '’').replaceAll('"', '”'),
  (text) => text.replaceAll('’', "'"),
  (text) => text.replaceAll(' ', '\u00a0\u202f'),
  (text) => text.replace(/(?<=\p{L})-(?=\p{L})/gu, '\u2010'),
  (text) => text.replaceAll('—', ' -- ').replaceAll('–', '-'),
  (text) => `**${text}**`,
  (text) => text.replace(/ /, ' \u200b'),
];

/** Changes of what is said, at a place within a quote; null where it has nothing of the kind. */
const CHANGES: Readonly<Record<string, (word: string) => string | null>> = {
  figure: (word) =>
    /\d/.test(word) ? word.replace(/\d/, (digit) => `${(+digit + 3) % 10}`) : null,
  'added digit': (word) => (/\d/.test(word) ? word.replace(/\d/, '$&0') : null),
  'moved point': (word) => (/\d\.\d/.test(word) ? word.replace('.', '') : null),
  unit: (word) => (/\d%/.test(word) ? word.replace('%', ' basis points') : null),
  scale: (word) => (/^billion/.test(word) ? word.replace('billion', 'million') : null),
  'dropped not': (word) => (/^(?:not|no|never)$/i.test(word) ? '' : null),
  'added not': (word) => (/^(?:is|are|was|will|can|has|have)$/.test(word) ? `${word} not` : null),
  name: (word) => (/^\p{Lu}\p{Ll}{3,}$/u.test(word) ? 'Zorblatt' : null),
};

describe('words as they were said, seed by seed', () => {
  it('are exact at their statement, however they are set', async () => {
    await holds(
      fc.asyncProperty(fc.tuple(cut, fc.subarray([...SETTINGS])), async ([quoted, settings]) => {
        const quote = settings.reduce((text, set) => set(text), quoted.join(' '));
        const { verdict, matches, tolerated } = await verify(quote);
        expect(verdict, quote).toBe('exact');
        const cited = matches.map((match) => words(match.quote).join(' '));
        expect(cited).toContain(words(quoted.join(' ')).join(' '));
        const asSaid = matches[0]?.quote ?? '';
        if (!quote.includes(asSaid)) expect(tolerated.length, quote).toBeGreaterThan(0);
      }),
    );
  });
});

describe('words of which one is another', () => {
  it.each(Object.entries(CHANGES))('are never exact: %s', async (_, change) => {
    let changed = 0;
    await holds(
      fc.asyncProperty(fc.tuple(cut, fc.nat()), async ([quoted, at]) => {
        const places = quoted.flatMap((word, place) => (change(word) === null ? [] : [place]));
        const place = places[at % places.length];
        if (place === undefined) return;
        const quote = quoted.with(place, change(quoted[place] ?? '') ?? '').join(' ');
        if (wasSaid(quote)) return;
        changed++;
        const { verdict, message } = await verify(quote);
        expect(verdict, `${quote}\n${message}`).toMatch(/^(altered|not_found)$/);
      }),
      600,
    );
    expect(changed).toBeGreaterThan(5);
  });

  it('are never exact where two words are swapped, or one is left out or put in', async () => {
    const ways = fc.constantFrom('swap', 'leave out', 'put in');
    await holds(
      fc.asyncProperty(fc.tuple(cut, fc.nat(), ways), async ([quoted, at, way]) => {
        const place = 1 + (at % (quoted.length - 3));
        const [one = '', other = ''] = quoted.slice(place, place + 2);
        const quote = {
          swap: () => quoted.with(place, other).with(place + 1, one),
          'leave out': () => quoted.toSpliced(place, 1),
          'put in': () => quoted.toSpliced(place, 0, 'scarcely'),
        }
          [way as 'swap']()
          .join(' ');
        if (wasSaid(quote)) return;
        const { verdict } = await verify(quote);
        expect(verdict, quote).not.toMatch(/^exact/);
      }),
    );
  });
});

it('whatever is sent has a verdict', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('…', '[', ']', '"', '’', '-', '—', '<b>', '&amp;', '\u202e', '20%', 'not'),
    fc.constantFrom(...SENTENCES.map(([first = '']) => first)),
  );
  await holds(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const { verdict, matches } = await verify(pieces.join(' '));
      expect(verdict).toMatch(/^(exact|altered|not_found)$/);
      expect(matches.length > 0).toBe(verdict !== 'not_found');
    }),
  );
});
