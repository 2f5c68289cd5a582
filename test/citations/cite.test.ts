import { describe, expect, it } from 'vitest';
import { citeStatement } from '../../src/citations/cite.js';
import type { Citation, ParsedCall } from '../../src/types.js';
import { amazonCall, MINUTES, parseMinutes, saidBy } from '../search/minutes.js';

const acme = parseMinutes(MINUTES);

/** The citation of the first statement that holds these words. */
function cite(words: string, parsed: ParsedCall = acme, base = ''): Citation {
  const { text } = parsed.transcript;
  const at = parsed.statements.findIndex(({ start, end }) =>
    text.slice(start, end).includes(words),
  );
  const citation = citeStatement(parsed, at, base);
  if (!citation) throw new Error(`nobody said "${words}"`);
  return citation;
}

describe('a citation', () => {
  it('holds the exact words and where they stand', () => {
    expect(cite('$200 billion')).toMatchObject({
      quote: 'The unfulfilled contract balance reached $200 billion.',
      prefix: expect.stringMatching(/Order Backlog: $/),
      suffix: expect.stringMatching(/^\n2\. Chips and Models\n/),
      kind: 'remark',
      section: 'remarks',
      topic: 'Cloud Business',
      label: 'Order Backlog',
      inReplyTo: null,
      locator: { page: null, time: null, paragraph: 2 },
      call: { id: 'ACME-2025-Q3', textSha256: acme.transcript.textSha256 },
    });
  });

  it('never guesses a speaker', () => {
    const { speaker, attribution } = cite('1 million robots');
    expect(speaker).toBeNull();
    expect(attribution).toBe('Acme executives (speaker not named in the source)');
  });

  it('names the speaker whom the source names', () => {
    const named = cite('1 million robots', saidBy('Ann Lee', 'CFO', acme));
    expect(named.attribution).toBe('Ann Lee, CFO');
    expect(named.speaker).toEqual({ name: 'Ann Lee', role: 'CFO', organization: null });
  });

  it('knows the question that an answer answers, whole', () => {
    const { inReplyTo, kind } = cite('Power is the bottleneck');
    expect(kind).toBe('answer');
    expect(inReplyTo).toEqual({
      id: cite('How do you feel').id, // its first statement
      asker: null,
      text: 'How do you feel about capacity? Will you ever pay a dividend to your shareholders?',
    });
  });

  it('names who asked, where the source does', () => {
    const speaker = { name: 'Bo Day', role: null, organization: 'Bank' };
    const turns = acme.turns.map((turn) =>
      turn.kind === 'question' ? { ...turn, speaker } : turn,
    );
    expect(cite('Power is', { ...acme, turns }).inReplyTo?.asker).toBe('Bo Day');
    expect(cite('How do you feel', { ...acme, turns }).attribution).toBe('Bo Day, Bank');
  });

  it("never passes an analyst's or the operator's words off as management's", () => {
    expect(cite('dividend').attribution).toBe('Analyst (speaker not named in the source)');
    const turns = acme.turns.map((turn) => ({ ...turn, kind: 'operator' as const }));
    expect(cite('1 million', { ...acme, turns }).attribution).toBe('Operator');
  });

  it('says so where nothing proves on which side somebody speaks', () => {
    const turns = acme.turns.map((turn) => ({ ...turn, party: null }));
    const unnamed = cite('1 million', { ...acme, turns });
    expect(unnamed.attribution).toBe("Speaker not named in the source (speaker's side not known)");
    expect(unnamed.party).toBeNull();
    const speaker = { name: 'Bo Day', role: null, organization: 'Acme' };
    const named = turns.map((turn) => ({ ...turn, speaker }));
    expect(cite('1 million', { ...acme, turns: named }).attribution).toBe(
      "Bo Day, Acme (speaker's side not known)",
    );
    expect(cite('1 million').party).toBe('executive');
  });

  it('says so where not even the company is known', () => {
    const { transcript } = acme;
    const nameless = {
      ...acme,
      transcript: { ...transcript, call: { ...transcript.call, company: null } },
    };
    expect(cite('1 million', nameless).attribution).toBe('Speaker not named in the source');
  });

  it('links to itself, in the version of the text that it quotes', () => {
    const version = acme.transcript.textSha256.slice(0, 12);
    const { id, url } = cite('1 million');
    expect(url).toBe(`/c/${id}?v=${version}`);
    expect(cite('1 million', acme, 'https://onrecord.example').url).toBe(
      `https://onrecord.example/c/${id}?v=${version}`,
    );
  });

  it.each([-1, 10_000, 0.5, Number.NaN])('of a statement that is not there (%s) is none', (at) => {
    expect(citeStatement(acme, at, '')).toBeUndefined();
  });
});

describe('every citation of the Amazon call', () => {
  const amazon = amazonCall();
  const { text, textSha256 } = amazon.transcript;
  const citations = amazon.statements.flatMap((_, at) => citeStatement(amazon, at, '') ?? []);

  it('is there', () => {
    expect(citations).toHaveLength(amazon.statements.length);
    expect(citations.length).toBeGreaterThan(100);
  });

  it('has the words of the source at its offsets, and its context adjoins them', () => {
    for (const { quote, start, end, prefix, suffix } of citations) {
      expect(text.slice(start, end)).toBe(quote);
      expect(text.slice(start - prefix.length, start)).toBe(prefix);
      expect(text.slice(end, end + suffix.length)).toBe(suffix);
      expect(prefix.length).toBe(Math.min(64, start));
      expect(suffix.length).toBe(Math.min(64, text.length - end));
    }
  });

  it('can be found by its words and their context alone', () => {
    for (const { quote, start, prefix, suffix } of citations)
      expect(text.indexOf(prefix + quote + suffix)).toBe(start - prefix.length);
  });

  it('has a link and an id of its own', () => {
    expect(new Set(citations.map(({ id }) => id)).size).toBe(citations.length);
    for (const { id, url } of citations) {
      expect(id).toMatch(/^AMZN-2025-Q3:[0-9a-z-]{8,}$/);
      expect(url).toBe(`/c/${id}?v=${textSha256.slice(0, 12)}`);
    }
  });

  it('names no person: the source names none', () => {
    expect(new Set(citations.map(({ attribution }) => attribution))).toEqual(
      new Set([
        'Amazon executives (speaker not named in the source)',
        'Analyst (speaker not named in the source)',
      ]),
    );
    for (const { speaker, inReplyTo } of citations) {
      expect(speaker).toBeNull();
      expect(inReplyTo?.asker ?? null).toBeNull();
    }
  });
});
