import type { Citation } from '../../../src/types.js';

/** A statement of a call that never was, on a page that nobody reads; each test changes what it is about. */
export const cited = (
  more: Partial<Citation> = {},
  call: Partial<Citation['call']> = {},
): Citation => ({
  id: 'ACME-2025-Q3:7f3k9q2m',
  statements: ['ACME-2025-Q3:7f3k9q2m'],
  quote: 'Sales grew 20%.',
  start: 0,
  end: 15,
  prefix: '',
  suffix: '',
  kind: 'remark',
  section: 'remarks',
  topic: null,
  label: null,
  speaker: null,
  party: 'executive',
  attribution: 'Acme executives (speaker not named in the source)',
  inReplyTo: null,
  call: {
    id: 'ACME-2025-Q3',
    company: 'Acme',
    ticker: 'ACME',
    period: '2025-Q3',
    date: '2025-10-30',
    title: null,
    publisher: 'The Publisher',
    url: null,
    sha256: 'aa',
    textSha256: 'bb',
    ...call,
  },
  locator: { page: null, time: null, paragraph: 3 },
  url: 'https://o.example/c/ACME-2025-Q3:7f3k9q2m?v=bb',
  ...more,
});

export const saidBy = (name: string, more: Partial<Citation> = {}): Citation =>
  cited({
    speaker: { name, role: 'CEO', organization: 'Acme' },
    attribution: `${name}, CEO, Acme`,
    ...more,
  });
