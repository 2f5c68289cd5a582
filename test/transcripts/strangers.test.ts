import { describe, expect, it } from 'vitest';
import { parseSource } from '../../src/transcripts/parseSources.js';

const LABELS = [
  'Guest 4',
  'Ben',
  'iPhone',
  '+44 20 7946 0018',
  'Caller 2',
  'Dial-in user',
  'Tarn Capital',
  'priya',
  'Ben (Guest)',
  'Webinar Attendee 12',
  'Q&A participant',
  'Conf Room B',
  'J',
  '李伟',
  'Private investor',
];

const turnsWith = (label: string): readonly (readonly [string, string])[] => [
  ['Moderator', 'Welcome to the Pell Marine third quarter 2031 earnings webcast.'],
  ['Olga Reyes', 'Thank you. I am Olga Reyes, chief executive. Hull orders were up 10%.'],
  ['Ivan Holt', 'As finance chief I add that cash was 4 million.'],
  ['Olga Reyes', 'We will take questions now.'],
  [label, 'I run a fund and hull prices are falling.'],
  ['Olga Reyes', 'They are not.'],
  ['Ivan Holt', 'Cash is fine.'],
  ['Olga Reyes', 'Thank you all.'],
];
const HEAD =
  'Pell Marine Q3 2031 Earnings Call\n\nExecutives\nOlga Reyes - CEO\nIvan Holt - CFO\n\n';

const LAYOUTS: Readonly<Record<string, (label: string) => [file: string, text: string]>> = {
  captions: (label) => [
    'pell.vtt',
    `WEBVTT\n\n${turnsWith(label)
      .map(
        ([who, words], at) => `00:00:${10 + at}.000 --> 00:00:${11 + at}.000\n${who}: ${words}\n`,
      )
      .join('\n')}`,
  ],
  'names before words': (label) => [
    'pell.txt',
    HEAD +
      turnsWith(label)
        .map(([who, words]) => `${who}: ${words}`)
        .join('\n\n'),
  ],
  'names on lines of their own': (label) => [
    'pell.txt',
    HEAD +
      turnsWith(label)
        .map(([who, words]) => `${who}\n${words}`)
        .join('\n\n'),
  ],
};

async function voicesOf([file, text]: [string, string]) {
  const row = { file: `transcripts/${file}` };
  const { transcript, statements, turns } = await parseSource({
    file,
    bytes: Buffer.from(text),
    row,
  });
  return statements.map(({ start, end, turn }) => ({
    words: transcript.text.slice(start, end),
    party: turns[turn]?.party,
    name: turns[turn]?.speaker?.name ?? null,
  }));
}

describe.each(Object.entries(LAYOUTS))('a speaker called as nobody else is, in %s', (_, layout) => {
  it.each(LABELS)('%s does not speak in the mouth of whoever spoke before', async (label) => {
    const voices = await voicesOf(layout(label));
    const [asked] = voices.filter(({ words }) => words.includes('I run a fund'));
    expect(asked?.party).not.toBe('executive');
    expect(['Olga Reyes', 'Ivan Holt']).not.toContain(asked?.name);
    const answer = voices.find(({ words }) => words === 'They are not.');
    expect([answer?.name, answer?.party]).toEqual(['Olga Reyes', 'executive']);
  });
});

it('what an executive says behind a colon stays hers where paragraphs go without labels', async () => {
  const talk = [
    'Olga Reyes: Thank you. Hull orders were up 10%.',
    'Slide 4: The yards are full.',
    'The Baltic: We won two tenders there.',
    'Outlook\nWe expect more of them.',
    'Ivan Holt: Cash was 4 million.',
    'Net: It grew by a third.',
    'Olga Reyes: We will take questions now.',
    'Ivan Holt: Cash is fine.',
  ];
  const voices = await voicesOf(['pell.txt', HEAD + talk.join('\n\n')]);
  const said = voices.filter(({ words }) => /yards|tenders|expect more|third/.test(words));
  expect(said.map(({ name }) => name)).toEqual([
    'Olga Reyes',
    'Olga Reyes',
    'Olga Reyes',
    'Ivan Holt',
  ]);
});

it.each([
  'Analyst (name not caught)',
  'Analyst',
  'Unidentified Analyst',
  'Caller',
  'Shareholder 2',
])('%s before words is nobody else where names have lines of their own', async (label) => {
  const talk = [
    'Olga Reyes\nThank you. Hull orders were up 10%.',
    'Ivan Holt\nCash was 4 million.\n\nIt grew by a third.',
    'Olga Reyes\nThey are full.\n\nWe won two tenders.',
    `${label}: I run a fund and hull prices are falling.`,
    'Ivan Holt\nCash is fine.',
  ];
  const voices = await voicesOf(['pell.txt', HEAD + talk.join('\n\n')]);
  const [asked] = voices.filter(({ words }) => words.includes('I run a fund'));
  expect(asked?.party).not.toBe('executive');
  expect(asked?.name).toBeNull();
});
