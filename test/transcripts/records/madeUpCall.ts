/** One made-up call, turn by turn, to be written down in many shapes. */
export const TURNS = [
  {
    section: 'remarks',
    who: 'Operator',
    title: 'Operator',
    words: 'Welcome to the Quillmark Mills second quarter 2031 earnings call. Over to Runa Voss.',
  },
  {
    section: 'remarks',
    who: 'Runa Voss',
    title: 'Chief Executive Officer',
    words: 'Paper sales rose 12% to $310 million. We opened a mill in Oulu.\nPulp was cheap.',
  },
  {
    section: 'qa',
    who: 'Operator',
    title: 'Operator',
    words: 'Our first question comes from Ilse Brandt with Tern Securities. Please go ahead.',
  },
  {
    section: 'qa',
    who: 'Ilse Brandt',
    title: 'Tern Securities -- Analyst',
    words: 'Will "thin paper" sell, or not? I doubt it.',
  },
  {
    section: 'qa',
    who: 'Pim de Groot',
    title: 'Chief Financial Officer',
    words: 'It sells already. Orders doubled in May.',
  },
] as const;

/** What every shape of it must give: the words of each turn, who said them, and on which side. */
export const WANTED = [
  ['operator', null, 'Welcome to the Quillmark Mills second quarter 2031 earnings call.'],
  ['operator', null, 'Over to Runa Voss.'],
  ['executive', 'Runa Voss', 'Paper sales rose 12% to $310 million.'],
  ['executive', 'Runa Voss', 'We opened a mill in Oulu.'],
  ['executive', 'Runa Voss', 'Pulp was cheap.'],
  ['operator', null, 'Our first question comes from Ilse Brandt with Tern Securities.'],
  ['operator', null, 'Please go ahead.'],
  ['analyst', 'Ilse Brandt', 'Will "thin paper" sell, or not?'],
  ['analyst', 'Ilse Brandt', 'I doubt it.'],
  ['executive', 'Pim de Groot', 'It sells already.'],
  ['executive', 'Pim de Groot', 'Orders doubled in May.'],
];

/** The turns, each with the names of fields that a shape has. */
export const turnsAs = (who: string, title: string, words: string) =>
  TURNS.map((turn) => ({ [who]: turn.who, [title]: turn.title, [words]: turn.words }));

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A table of rows, each cell in quotes. */
export const toTable = (rows: readonly (readonly string[])[], mark = ','): string =>
  `${rows.map((row) => row.map(quoted).join(mark)).join('\n')}\n`;

export const LINES = TURNS.map(({ who, words }) => `${who}: ${words.replaceAll('\n', ' ')}`).join(
  '\n',
);
