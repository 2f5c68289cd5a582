import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/transcripts/readText.js';

/** The voices and words of captions, a cue each second. */
async function heard(cues: readonly string[], file = 'call.vtt'): Promise<string[]> {
  const head = file.endsWith('.vtt') ? 'WEBVTT\n\n' : '';
  const shown = cues.map((cue, at) => `${at + 1}\n00:00:0${at}.000 --> 00:00:0${at}.900\n${cue}\n`);
  const { text, marks } = await readText(Buffer.from(head + shown.join('\n')), file);
  return marks.map(({ start, voice }, at) => {
    const words = text.slice(start, marks[at + 1]?.start).trim();
    return `${voice ?? '-'}> ${words}`;
  });
}

describe('captions that name voices before the words', () => {
  it.each<[string, string[], string[]]>([
    [
      'in each cue, as meeting programs do',
      ['Ann Lee: Anvils', 'Ann Lee: grew.', 'Bo Ray: Did they?', 'Bo Ray: Really?'],
      ['Ann Lee> Anvils', 'Ann Lee> grew.', 'Bo Ray> Did they?', 'Bo Ray> Really?'],
    ],
    [
      'only where the voice changes',
      ['Ann Lee: Anvils', 'grew.', 'Bo Ray: Did they?', 'Ann Lee: Yes.', 'Bo Ray: Good.'],
      ['Ann Lee> Anvils', 'Ann Lee> grew.', 'Bo Ray> Did they?', 'Ann Lee> Yes.', 'Bo Ray> Good.'],
    ],
    [
      'with a firm, and once',
      [
        'Operator: Hello.',
        'Operator: Next, please.',
        'Siân Ó Brádaigh (Kestrel): Why?',
        'Ann Lee: So.',
        'Ann Lee: Thus.',
      ],
      [
        'Operator> Hello.',
        'Operator> Next, please.',
        'Siân Ó Brádaigh (Kestrel)> Why?',
        'Ann Lee> So.',
        'Ann Lee> Thus.',
      ],
    ],
    [
      'in capitals',
      ['ANN LEE: Yes.', 'ANN LEE: And yes.', 'BO RAY: No.', 'BO RAY: Never.'],
      ['ANN LEE> Yes.', 'ANN LEE> And yes.', 'BO RAY> No.', 'BO RAY> Never.'],
    ],
    [
      'and single words that come often',
      [
        'Ann: Yes.',
        'Ann: And yes.',
        'Ann: Quite.',
        'Bo: No.',
        'Bo: Never: it is over.',
        'Bo: Over.',
      ],
      [
        'Ann> Yes.',
        'Ann> And yes.',
        'Ann> Quite.',
        'Bo> No.',
        'Bo> Never: it is over.',
        'Bo> Over.',
      ],
    ],
  ])('%s', async (_, cues, expected) => {
    expect(await heard(cues)).toEqual(expected);
  });

  it('are read in SubRip, too', async () => {
    const cues = ['Ann Lee: Anvils', 'Ann Lee: grew.', 'Bo Ray: Did they?', 'Bo Ray: Really?'];
    expect((await heard(cues, 'call.srt'))[2]).toBe('Bo Ray> Did they?');
  });

  it.each<[string, string[]]>([
    [
      'are topics',
      ['Revenue: ten.', 'Revenue: up.', 'Free Cash Flow: two.', 'Free Cash Flow: up.'],
    ],
    ['come once', ['Ann Lee: Hello.', 'Anvils grew.', 'Bo Ray: Hello.', 'Hammers, too.']],
    [
      'are one voice’s',
      ['Ann Lee: Hello.', 'Ann Lee: Anvils.', 'Ann Lee: Hammers.', 'Ann Lee: So.'],
    ],
  ])('stay words where they %s', async (_, cues) => {
    expect((await heard(cues)).every((line) => line.startsWith('->'))).toBe(true);
  });
});
