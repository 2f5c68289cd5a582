import { describe, expect, it } from 'vitest';
import { listedPeople } from '../../src/transcripts/participants.js';

const listed = (...lines: string[]) =>
  listedPeople(lines, 'Acme Limited').map(({ name, role, organization, party }) =>
    [name, role ?? '-', organization ?? '-', party ?? '-'].join(' | '),
  );

describe('the people whom a cover lists', () => {
  it('are of the management under its heading', () => {
    expect(
      listed(
        'Management Representatives:',
        '1. Ann Lee – Founder & Chief Executive Officer, Acme Limited',
        '2. Bo Ray – Head, Corporate Development, Acme Limited',
        '3. Cy Fox – Chief Executive Officer, Hammers',
        '• Di Ho, CFO',
      ),
    ).toEqual([
      'Ann Lee | Founder & Chief Executive Officer | Acme Limited | executive',
      'Bo Ray | Head, Corporate Development | Acme Limited | executive',
      'Cy Fox | Chief Executive Officer | Hammers | executive',
      'Di Ho | CFO | - | executive',
    ]);
  });

  it.each([
    'Management: Ann Lee, Chief Executive Officer; Bo van Ray, CFO',
    'Management: Ms. Ann Lee, Chief Executive Officer; Mr. Bo van Ray, CFO',
    'Company Participants: Ann Lee – Chief Executive Officer; Bo van Ray – CFO',
    'Executives: Ann Lee (Chief Executive Officer); Bo van Ray (CFO)',
    'Management Team: Ann Lee - Chief Executive Officer;  Bo van Ray - CFO',
  ])('may be parted by semicolons: %s', (line) => {
    expect(listed(line)).toEqual([
      'Ann Lee | Chief Executive Officer | - | executive',
      'Bo van Ray | CFO | - | executive',
    ]);
  });

  it.each(['Ann Lee, CFO; Head of Investor Relations', 'Ann Lee, CFO; Chair, Audit Committee'])(
    'have two titles with a semicolon between: %s',
    (entry) => {
      expect(listed('Management:', entry)).toHaveLength(1);
    },
  );

  it('may stand beside the heading, in capitals, with titles', () => {
    expect(
      listed(
        'MANAGEMENT: MR. ANN LEE – HEAD OF SALES – ACME LIMITED',
        'DR. BO RAY – CHAIRMAN AND CFO – ACME LIMITED',
        'MODERATOR: MS. CY FOX – ABC SECURITIES',
      ),
    ).toEqual([
      'Ann Lee | Head of Sales | ACME LIMITED | executive',
      'Bo Ray | Chairman and CFO | ACME LIMITED | executive',
      'Cy Fox | - | ABC SECURITIES | -', // leads for a bank: on neither side
    ]);
  });

  it('ask under the analysts’ heading', () => {
    expect(listed('Analysts:', 'Cy Fox – Kestrel Securities')).toEqual([
      'Cy Fox | - | Kestrel Securities | analyst',
    ]);
    expect(listed('Conference call participants', "Di O'Ho, Kestrel")).toEqual([
      "Di O'Ho | - | Kestrel | analyst",
    ]);
  });

  it.each([
    ['Ann Lee – Chief Executive Officer'], // under no heading
    ['MANAGEMENT:', 'We sold anvils – and hammers – in all markets'],
    ['Management:', 'October 31, 2024'],
  ])('are none in %j', (...lines) => {
    expect(listed(...lines)).toEqual([]);
  });
});
