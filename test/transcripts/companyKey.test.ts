import { expect, it } from 'vitest';
import { companyKey } from '../../src/transcripts/companyKey.js';

it.each([
  ['Acme', 'acme'],
  ['The Acme Corp.', 'acme'],
  ['ACME, Inc', 'acme'],
  ['Acme.com, Inc.', 'acme'],
  ['Acme Holdings plc', 'acme'],
  ['Acme S.A.', 'acme'],
  ['Acme Anvils & Sons Co.', 'acme anvils & sons'],
  ['Acme’s Best', 'acmes best'],
  ['Group', 'group'], // a name that is a legal form stays a name
  ['The', 'the'],
  ['Größe AG', 'größe'],
])('%s is compared as "%s"', (company, key) => {
  expect(companyKey(company)).toBe(key);
});
