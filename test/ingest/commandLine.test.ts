import { describe, expect, it } from 'vitest';
import { readCommand } from '../../src/ingest/commandLine.js';

describe('the command line of an ingest', () => {
  it.each<[string[], ReturnType<typeof readCommand>]>([
    [[], { paths: [], details: {}, removal: null }],
    [['a.txt', 'folder'], { paths: ['a.txt', 'folder'], details: {}, removal: null }],
    [
      ['--ticker', 'ACME', 'a.txt', '--period=2031-Q2', '--date', '2031-07-30'],
      {
        paths: ['a.txt'],
        details: { ticker: 'ACME', period: '2031-Q2', date: '2031-07-30' },
        removal: null,
      },
    ],
    [
      ['a.txt', '--company', ' Acme ', '--publisher', 'P', '--url', 'https://p.example/a'],
      {
        paths: ['a.txt'],
        details: { company: 'Acme', publisher: 'P', url: 'https://p.example/a' },
        removal: null,
      },
    ],
    [
      ['--remove', ' ACME-2031-Q2', '--reason', 'The publisher took it back. '],
      {
        paths: [],
        details: {},
        removal: { call: 'ACME-2031-Q2', reason: 'The publisher took it back.' },
      },
    ],
  ])('%j is understood', (args, command) => {
    expect(readCommand(args)).toEqual(command);
  });

  it.each<[string[], string]>([
    [['a.txt', '--period', 'Q3 2025'], '--period "Q3 2025": a period is written 2025-Q3'],
    [['a.txt', '--period', '2025-Q5'], '--period "2025-Q5": a period is written'],
    [['a.txt', '--period', '2025-q3'], '--period "2025-q3"'],
    [['a.txt', '--period', ''], '--period ""'],
    [['a.txt', '--ticker', 'AC ME'], '--ticker "AC ME": a ticker is up to 12'],
    [['a.txt', '--date', '2025-02-30'], '--date "2025-02-30": a date is written 2025-10-30'],
    [['a.txt', '--date', '30 October'], '--date "30 October"'],
    [['a.txt', '--url', 'p.example'], '--url "p.example": an address begins with https://'],
    [['a.txt', '--company', ' '], '--company " "'],
    [['a.txt', '--ticker', '', '--date', 'x'], '--date "x"'], // all at once
    [['a.txt', '--ticker'], "Option '--ticker <value>' argument missing"],
    [['--nonsense', 'a.txt'], "Unknown option '--nonsense'\nUse: npm run ingest"],
    [['--remove', 'ACME-2031-Q2'], '--remove and --reason go together'],
    [['--reason', 'r'], '--remove and --reason go together'],
    [['--remove', ' ', '--reason', 'r'], 'neither of them empty'],
    [['--remove', 'ACME-2031-Q2', '--reason', ' '], 'neither of them empty'],
    [['--remove', 'ACME-2031-Q2', '--reason', 'r', 'a.txt'], 'and nothing else'],
    [['--remove', 'ACME-2031-Q2', '--reason', 'r', '--ticker', 'A'], 'and nothing else'],
    [['--remove', 'ACME-2031-Q2', '--reason', 'r'.repeat(1001)], 'more than 1000 characters'],
    [['--ticker', 'ACME'], 'exactly one file'],
    [['--ticker', 'ACME', 'a.txt', 'b.txt'], 'exactly one file'],
  ])('%j is refused, naming what is wrong', (args, message) => {
    expect(() => readCommand(args)).toThrow(message);
    expect(() => readCommand(args)).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
  });
});
