import { describe, expect, it } from 'vitest';
import { citeStatement } from '../../src/citations/cite.js';
import { joinCitations } from '../../src/citations/joinCitations.js';
import type { Citation, ParsedCall } from '../../src/types.js';
import { MINUTES, parseMinutes, saidBy } from '../search/minutes.js';

const acme = parseMinutes(MINUTES);
const { text, textSha256 } = acme.transcript;

/** The statements from the one that holds the first words to the one that holds the last. */
function cited(from: string, to: string, parsed: ParsedCall = acme): Citation[] {
  const all = parsed.statements.flatMap(
    (_, at) => citeStatement(parsed, at, 'https://o.example') ?? [],
  );
  const at = (words: string) => all.findIndex(({ quote }) => quote.includes(words));
  return all.slice(at(from), at(to) + 1);
}

describe('neighbouring statements as one citation', () => {
  const parts = cited('We added 3.8', 'The Rainier');
  const [first, second, third] = parts;
  const joined = joinCitations(parts, text);

  it('quote the text from the first to the last, to the letter', () => {
    expect(joined?.quote).toBe(
      'We added 3.8 gigawatts of capacity last year. Power is the bottleneck because transformers are scarce.\nThe Rainier project was built for Anthropic.',
    );
    expect(text.slice(joined?.start, joined?.end)).toBe(joined?.quote);
    expect([joined?.prefix, joined?.suffix]).toEqual([first?.prefix, third?.suffix]);
  });

  it('keep all their ids, and link to the range', () => {
    expect(joined?.id).toBe(first?.id);
    expect(joined?.statements).toEqual([first?.id, second?.id, third?.id]);
    expect(joined?.url).toBe(
      `https://o.example/c/${first?.id}..${third?.id}?v=${textSha256.slice(0, 12)}`,
    );
  });

  it('keep what they share', () => {
    const { kind, section, speaker, attribution, inReplyTo } = joined ?? {};
    expect({ kind, section, speaker, attribution, inReplyTo }).toEqual({
      kind: 'answer',
      section: 'qa',
      speaker: null,
      attribution: 'Acme executives (speaker not named in the source)',
      inReplyTo: first?.inReplyTo,
    });
  });

  it('name the one who says them all', () => {
    const by = saidBy('Ann Lee', 'CFO', acme);
    const one = joinCitations(cited('We added 3.8', 'The Rainier', by), text);
    expect(one?.speaker?.name).toBe('Ann Lee');
    expect(one?.attribution).toBe('Ann Lee, CFO');
  });

  it('drop the topic and the label that only some have', () => {
    const one = joinCitations(cited('Bakeries move', 'Project Rainer'), text);
    expect([one?.topic, one?.label]).toEqual([null, null]);
    const two = joinCitations(cited('Cloud revenue', 'Bakeries move'), text);
    expect([two?.topic, two?.label]).toEqual(['Cloud Business', 'Growth Trend']);
  });

  it("are nobody's alone where several speak, and a question among them makes them no view of management", () => {
    const by = saidBy('Ann Lee', 'CFO', acme);
    const one = joinCitations(cited('Will you ever', 'Power is', by), text);
    expect(one?.speaker).toBeNull();
    expect(one?.attribution).toBe(
      'Several speakers: Analyst (speaker not named in the source); Ann Lee, CFO',
    );
    expect(one?.kind).toBe('question');
    expect(one?.inReplyTo).toBeNull();
  });

  it.each<[string, string, Citation['kind']]>([
    ['Satellite count', 'How do you feel', 'question'],
    ['Satellite count', 'Satellite count', 'remark'],
    ['The Rainier', 'What do robots', 'question'],
    ['There are over', 'They improve', 'answer'],
  ])('from "%s" to "%s" are a %s', (from, to, kind) => {
    expect(joinCitations(cited(from, to), text)?.kind).toBe(kind);
  });

  it('are the statement itself where there is one, and nothing where there is none', () => {
    expect(joinCitations(parts.slice(0, 1), text)).toBe(first);
    expect(joinCitations([], text)).toBeUndefined();
  });
});
