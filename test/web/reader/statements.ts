import type { CallStatement } from '../../../src/web/reader/callStore.js';

const CALL = {
  id: 'ACME-2031-Q1',
  company: 'Acme',
  ticker: 'ACME',
  period: '2031-Q1',
  date: '2031-04-30',
  title: null,
  publisher: null,
  url: null,
  sha256: 'b'.repeat(64),
  textSha256: 'a'.repeat(64),
};

/** Statements by their words, in the order of a text that holds each of them once. */
export function statementsOf(
  text: string,
  rows: readonly (Partial<CallStatement> & { readonly quote: string })[],
): CallStatement[] {
  return rows.map((row, at) => {
    const start = text.indexOf(row.quote);
    const id = `ACME-2031-Q1:${at}` as const;
    return {
      id,
      statements: [id],
      start,
      end: start + row.quote.length,
      kind: 'remark',
      section: 'remarks',
      topic: null,
      label: null,
      speaker: null,
      party: 'executive',
      attribution: 'Acme executives (speaker not named in the source)',
      inReplyTo: null,
      call: CALL,
      locator: { page: null, time: null, paragraph: 1 },
      url: `/c/${id}?v=aaaaaaaaaaaa`,
      ...row,
    };
  });
}
