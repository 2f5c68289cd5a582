import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../../src/answers/checks/facts.js';
import type { Cited } from '../../../src/answers/checks/fault.js';
import { CALL, cite, FINANCE_CHIEF } from './cited.js';

const faultsOf = (sentence: string, ...cited: readonly Cited[]): string[] =>
  checkFacts(sentence, cited).faults.map(({ kind, text }) => `${kind}: ${text}`);

describe('a date or period', () => {
  it.each([
    ['It launched on October 30, 2025.', 'It launched on 30 October 2025.'],
    ['It launched on October 30, 2025.', 'It launched on 2025-10-30.'],
    ['It launched on October 30, 2025.', 'It launched on Oct. 30, 2025.'],
    ['It launched on October 30, 2025.', 'It launched on the 30th of October 2025.'],
    ['It launched on October 30, 2025.', 'It launched on 10/30/2025.'],
    ['It launched on October 30, 2025.', 'It launched in October 2025.'],
    ['It launched on October 30, 2025.', 'It launched in 2025.'],
    ['It launched in September.', 'It launched in September 2025.'],
    ['Q3 2024 was good.', 'The third quarter of 2024 was good.'],
    ['Q3 2024 was good.', '2024-Q3 was good.'],
    ['Q3 2024 was good.', '3Q24 was good.'],
    ['Q3 2024 was good.', "Q3'24 was good."],
    ['The third quarter of fiscal 2024 was good.', 'FY2024 Q3 was good.'],
    ['Fiscal 2024 was good.', 'FY24 was good.'],
    ['We add it in the fourth quarter.', 'It is added in Q4.'],
    ['We add it in the fourth quarter.', 'It is added in Q4 2025.'],
    ['We add it in the fourth quarter.', 'On the Q3 2025 call it said so of Q4.'],
    ['We add it in the first quarter.', 'It is added in the first quarter of 2026.'],
    ['We add it in the second half.', 'It is added in H2 2025.'],
    ['The 2025-2026 season.', 'The 2025-26 season.'],
    ['By the end of the year.', 'By the end of 2025.'],
    ['Last year we added some.', 'In 2024 it added some.'],
    ['Next year we add some.', 'In 2026 it adds some.'],
    ['It grew.', 'It grew in the third quarter of 2025.'],
    ['It grew.', 'It grew in Q3.'],
    ['It grew.', 'It grew in 2025, it said on October 30, 2025.'],
    ['It may march on.', 'It may march on.'],
    ['We run 2000 stores.', 'It runs 2,000 stores.'],
    ['We run 2,000 stores.', 'It runs 2000 stores.'],
  ])('in an equal form stands: "%s" "%s"', (said, sentence) => {
    expect(faultsOf(sentence, cite(said))).toEqual([]);
  });

  it.each([
    [
      'It launched on October 30, 2025.',
      'It launched on October 31, 2025.',
      'date: October 31, 2025',
    ],
    [
      'It launched on October 30, 2024.',
      'It launched on 30 October 2023.',
      'date: 30 October 2023',
    ],
    ['It launched in September.', 'It launched in August.', 'date: August'],
    ['It launched in September.', 'It launched in September 2022.', 'date: September 2022'],
    ['It doubles by 2027.', 'It doubles by 2028.', 'date: 2028'],
    ['It doubles by 2027.', 'It doubles by 2025.', 'date: 2025'], // the call's own year is no excuse
    ['It doubled from 2022 to 2027.', 'It doubled from 2022 to 2022.', 'date: 2022'],
    ['The 2025-2026 season.', 'The 2025-2027 season.', 'date: 2027'],
    ['Q3 2024 was good.', 'Q2 2024 was good.', 'period: Q2 2024'],
    ['Q3 2024 was good.', 'Q3 2023 was good.', 'period: Q3 2023'],
    ['Fiscal 2024 was good.', 'FY23 was good.', 'period: FY23'],
    [
      'We add it in the fourth quarter.',
      'It is added in the third quarter.',
      'period: third quarter',
    ],
    [
      'We add it in the fourth quarter.',
      'It is added in the second quarter.',
      'period: second quarter',
    ],
    ['We add it in the fourth quarter.', 'It is added in Q4 2024.', 'period: Q4 2024'],
    ['We add it in the second half.', 'It is added in the first half.', 'period: first half'],
    ['It grew.', 'It grew in the second quarter of 2025.', 'period: second quarter of 2025'],
    ['It grew.', 'It grew in Q3 2024.', 'period: Q3 2024'],
    ['It grew.', 'On the Q2 2025 call it said so.', 'period: Q2 2025'],
    ['It grew.', 'It grew in 2019.', 'date: 2019'],
    ['Last year we added some by 2027.', 'It adds some by 2024.', 'date: 2024'],
  ])('that does not stand is a fault: "%s" "%s"', (said, sentence, fault) => {
    expect(faultsOf(sentence, cite(said))).toEqual([fault]);
  });

  it('is of the company’s own fiscal year', () => {
    const nvidia = cite('It grew.', { call: { ...CALL, period: '2026-Q3', date: '2025-11-19' } });
    expect(faultsOf('It grew in the third quarter of fiscal 2026.', nvidia)).toEqual([]);
    expect(faultsOf('It grew in the third quarter of fiscal 2025.', nvidia)).toHaveLength(1);
  });

  it('is unknown where the call has none', () => {
    const unscoped = cite('It grew.', { call: { ...CALL, period: null, date: null } });
    expect(faultsOf('It grew in Q3 2025.', unscoped)).toEqual(['period: Q3 2025']);
  });
});

describe('a name', () => {
  const aws = 'AWS runs Project Rainier for Anthropic on Trainium2 in the U.S.';

  it.each([
    [aws, 'Amazon Web Services runs it for Anthropic.'],
    [aws, 'Rainier, a project for Anthropic, uses Trainium2.'],
    [aws, 'Anthropic’s cluster uses Trainium.'],
    [aws, 'Project Rainer runs.'], // a slip that transcripts make themselves
    [aws, 'It runs in the United States.'],
    [aws, 'It runs in America.'],
    [aws, 'Acme said that it runs.'],
    [aws, 'ACME executives noted that it runs.'],
    [aws, 'Management said that capacity grew.'],
    [aws, 'However, customers benefit. Growth continued: Demand is strong.'],
    [aws, 'Regarding AI and CapEx, I note nothing on GAAP EPS.'],
    ['Amazon Web Services grew.', 'AWS grew.'],
    ['SageMaker grew.', 'Sage Maker grew.'],
    ['We sell stuff.', 'Acme sells stuff.'],
  ])('that is known stands: "%s" "%s"', (said, sentence) => {
    expect(faultsOf(sentence, cite(said))).toEqual([]);
  });

  it.each([
    [aws, 'Microsoft runs it for Anthropic.', 'name: Microsoft'],
    [aws, 'It runs for OpenAI.', 'name: OpenAI'],
    [aws, 'It runs on Trainium3.', 'name: Trainium3'],
    [aws, 'It runs on H100 chips.', 'name: H100'],
    [aws, 'It runs in Germany.', 'name: Germany'],
    [aws, 'It runs for Jane Doe.', 'name: Jane Doe'],
    [aws, 'It runs Project Kuiper.', 'name: Kuiper'],
    [aws, 'Apple runs it.', 'name: Apple'],
    [aws, 'It runs for Oracle.', 'name: Oracle'],
    [aws, 'Google Cloud runs it.', 'name: Google Cloud'],
  ])('that is not is a fault: "%s" "%s"', (said, sentence, fault) => {
    expect(faultsOf(sentence, cite(said))).toEqual([fault]);
  });

  it('may stand in what is known with the statement', () => {
    const known = cite('It grew.', {
      topic: 'Project Kuiper',
      label: 'Zoox',
      prefix: 'Rufus is used. ',
      inReplyTo: { id: 'ACME:1', asker: 'Mark Mahaney', text: 'What of Roku?' },
    });
    const sentence =
      'Asked by Mark Mahaney about Roku, Acme said that Kuiper, Zoox and Rufus grew.';
    expect(faultsOf(sentence, known)).toEqual([]);
  });
});

describe('who said it', () => {
  const said = cite('AWS grew.', {
    kind: 'answer',
    speaker: FINANCE_CHIEF,
    attribution: 'Brian T. Olsavsky, Chief Financial Officer, Acme',
    inReplyTo: { id: 'ACME:1', asker: 'Mark Mahaney', text: 'How did AWS do?' },
  });
  const unnamed = cite('AWS grew.');

  it.each([
    'Brian Olsavsky said that AWS grew.',
    'Brian T. Olsavsky said that AWS grew.',
    'Olsavsky said that AWS grew.',
    'Brian said that AWS grew.',
    'Mr. Olsavsky said that AWS grew.',
    'The CFO said that AWS grew.',
    'CFO Brian Olsavsky said that AWS grew.',
    'Brian Olsavsky, the company’s CFO, said that AWS grew.',
    'According to Brian Olsavsky, AWS grew.',
    'According to the chief financial officer, AWS grew.',
    'AWS grew, Olsavsky said.',
    'Asked by Mark Mahaney, Olsavsky said that AWS grew.',
    'Acme said that AWS grew.',
    'Acme expects AWS to grow.',
    'Management said that AWS grew.',
  ])('stands: %s', (sentence) => expect(faultsOf(sentence, said)).toEqual([]));

  it.each([
    ['Andy Jassy said that AWS grew.', 'speaker: Andy Jassy'],
    ['According to Andy Jassy, AWS grew.', 'speaker: Andy Jassy'],
    ['AWS grew, said Andy Jassy.', 'speaker: Andy Jassy'],
    ['Jassy noted that AWS grew.', 'speaker: Jassy'],
    ['The CEO said that AWS grew.', 'speaker: CEO'],
    ['According to the CEO, AWS grew.', 'speaker: CEO'],
    ['CEO Brian Olsavsky said that AWS grew.', 'speaker: CEO'],
    ['Brian Olsavsky, CEO, said that AWS grew.', 'speaker: CEO'],
    ['Mark Mahaney said that AWS grew.', 'speaker: Mark Mahaney'],
    ['Mahaney expects AWS to grow.', 'speaker: Mahaney'],
    ['Microsoft said that AWS grew.', 'speaker: Microsoft'],
  ])('is a fault: %s', (sentence, fault) => expect(faultsOf(sentence, said)).toEqual([fault]));

  it.each([
    ['Andy Jassy said that AWS grew.', 'speaker: Andy Jassy'],
    ['The CEO said that AWS grew.', 'speaker: CEO'],
    ['The CFO, Brian Olsavsky, said that AWS grew.', 'speaker: CFO'],
  ])('is a fault where the source names nobody: %s', (sentence, fault) => {
    expect(faultsOf(sentence, unnamed)).toContain(fault);
  });

  it('is never management where an analyst asks', () => {
    const asked = cite('Do you expect AWS to grow?', { kind: 'question' });
    expect(faultsOf('Management expects AWS to grow.', asked)).toEqual(['speaker: Management']);
  });

  it('may be somebody whose words the speaker tells', () => {
    const told = cite('Andy Jassy said in March that AWS will grow.', { speaker: FINANCE_CHIEF });
    expect(faultsOf('Andy Jassy said in March that AWS will grow.', told)).toEqual([]);
    const named = cite('AWS grew, and thanks to Andy Jassy.', { speaker: FINANCE_CHIEF });
    expect(faultsOf('Andy Jassy said that AWS grew.', named)).toEqual(['speaker: Andy Jassy']);
  });
});
