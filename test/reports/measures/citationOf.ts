import type { Citation } from '../../../src/types.js';

/** A statement of Acme's call on the third quarter of 2025. */
export const citationOf = (quote: string): Citation => ({
  ...{ id: 'ACME-2025-Q3:00000000', statements: ['ACME-2025-Q3:00000000'], quote },
  ...{ start: 0, end: quote.length, prefix: '', suffix: '', kind: 'remark', section: 'remarks' },
  ...{ topic: null, label: null, attribution: 'Ann Lee, CEO', inReplyTo: null },
  party: 'executive',
  speaker: { name: 'Ann Lee', role: 'CEO', organization: 'Acme' },
  call: {
    ...{ id: 'ACME-2025-Q3', company: 'Acme', ticker: 'ACME', period: '2025-Q3' },
    ...{ date: '2025-10-30', title: null, publisher: null, url: null },
    ...{ sha256: '', textSha256: '' },
  },
  locator: { page: null, time: null, paragraph: 1 },
  url: '/c/ACME-2025-Q3:00000000',
});
