import type { Cited } from '../../../src/answers/checks/fault.js';
import { citeStatement } from '../../../src/citations/cite.js';
import type { Citation, ParsedCall } from '../../../src/types.js';

/** A statement of Acme's call for the third quarter of 2025, by nobody that the source names. */
export function cite(quote: string, changes: Partial<Cited> = {}): Cited {
  return {
    id: 'S1',
    quote,
    prefix: '',
    kind: 'remark',
    topic: null,
    label: null,
    speaker: null,
    attribution: 'Acme executives (speaker not named in the source)',
    inReplyTo: null,
    call: CALL,
    ...changes,
  };
}

export const CALL: Cited['call'] = {
  id: 'ACME-2025-Q3',
  company: 'Acme',
  ticker: 'ACME',
  period: '2025-Q3',
  date: '2025-10-30',
  title: null,
  publisher: null,
  url: null,
  sha256: '',
  textSha256: '',
};

export const FINANCE_CHIEF = {
  name: 'Brian T. Olsavsky',
  role: 'Senior Vice President and Chief Financial Officer',
  organization: 'Acme',
};

/** A citation of each statement of a call. */
export const citationsOf = (call: ParsedCall): Citation[] =>
  call.statements.flatMap((_, at) => citeStatement(call, at, '') ?? []);
