import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { MINUTES, parseMinutes, saidBy } from '../search/minutes.js';
import { reporterOf } from './reporting.js';

const acme = saidBy('Ann Lee', 'CEO', parseMinutes(MINUTES));
const check = reporterOf(acme);
const title = '# Acme Q3 2025\n\n';

const only = async (text: string) => {
  const { claims } = await check(title + text);
  expect(claims).toHaveLength(1);
  const [claim] = claims;
  return claim;
};

describe('a quotation', () => {
  it.each<[string, string, string | null]>([
    [
      '"Power is the bottleneck because transformers are scarce," said Ann Lee.',
      'exact',
      'Ann Lee',
    ],
    ['“Power is the bottleneck”, Lee told analysts.', 'exact', 'Lee'],
    ['«Power is the bottleneck», says the CEO.', 'exact', 'CEO'],
    ['According to Ann Lee, "power is the bottleneck".', 'exact', 'Ann Lee'],
    ['Management said that "power is the bottleneck".', 'exact', 'management'],
    ['Lee put it so: "Power is the bottleneck."', 'exact', 'Lee'],
    ['Lee answered:\n\n> Power is the bottleneck', 'exact', 'Lee'],
    ['> Power is the bottleneck\n>\n> — Ann Lee, CEO', 'exact', 'Ann Lee'],
    ['"Power is the bottleneck," said Bob Stone.', 'exact_elsewhere', 'Bob Stone'],
    ['"Power is the bottleneck," the CFO said.', 'exact_elsewhere', 'CFO'],
    ['"Power is not the bottleneck because transformers are scarce."', 'altered', null],
    ['"We see a strong pipeline of zebras in every region."', 'not_found', null],
  ])('%s is %s', async (text, verdict, speaker) => {
    expect(await only(text)).toMatchObject({ kind: 'quotation', verdict, speaker });
  });

  it('is cited, and its changes are shown', async () => {
    const claim = await only('"Power is never the bottleneck because transformers are scarce."');
    expect(claim?.diff).toContainEqual({ op: 'added', text: 'never' });
    expect(claim?.citations[0]?.quote).toMatch(/^Power is the bottleneck/);
  });

  it('of another quarter than the report names is real, but not as claimed', async () => {
    const { claims } = await reporterOf(
      acme,
      earlier(),
    )('# Acme Q2 2025\n\nLee: "Power is the bottleneck."');
    expect(claims[0]?.verdict).toBe('exact_elsewhere');
  });

  it.each([
    ['a term between marks', 'Its "gentle models" sell.'],
    ['code', 'Run `echo "Power is the bottleneck"` first.'],
    ['a block of code', '```\n"Power is the bottleneck"\n```'],
  ])('is not %s', async (_, text) => {
    expect((await check(title + text)).claims).toEqual([]);
  });
});

/** The same company a quarter before, which said something else. */
function earlier() {
  const text = MINUTES.replace('2025 Q3', '2025 Q2')
    .replace('20.2%', '17.5%')
    .replace('Power is the bottleneck', 'Chips are the bottleneck');
  const parsed = parseMinutes(text);
  const call = { ...parsed.transcript.call, id: 'ACME-2025-Q2', period: '2025-Q2' };
  return { ...parsed, transcript: { ...parsed.transcript, call } };
}

describe('a sentence with a figure', () => {
  it.each<[string, string]>([
    ['Cloud revenue grew 20.2% year on year.', 'supported'],
    ['The company added 3.8 gigawatts of capacity last year.', 'supported'],
    ['Acme runs nearly 500,000 Trainium2 chips for Project Rainer.', 'supported'],
    ['Cloud revenue grew 25% year on year.', 'altered'],
    ['The unfulfilled contract balance reached $300 billion.', 'altered'],
    ['There are over 2 million robots in the fulfillment network.', 'altered'],
    ['Cloud revenue fell 20.2% year on year.', 'altered'],
    ['Free cash flow was $14.8 billion.', 'unchecked'],
    ['Cloud margins were 20.2%.', 'unchecked'],
    ['Advertising revenue grew 25% year on year.', 'unchecked'],
  ])('%s is %s', async (text, verdict) => {
    const claim = await only(text);
    expect(claim).toMatchObject({ kind: 'sentence', verdict });
    expect(claim?.citations.length).toBe(verdict === 'unchecked' ? 0 : 1);
  });

  it('that rounds what was said is supported, and the rounding is told', async () => {
    const claim = await only('Cloud revenue grew 20% year on year.');
    expect(claim).toMatchObject({
      verdict: 'supported',
      warnings: [{ code: 'FIGURE_ROUNDED', message: expect.stringContaining('"20.2%"') }],
    });
  });

  it('that is altered tells both figures, with the way from the source to the report', async () => {
    const claim = await only('Cloud revenue grew 25% year on year.');
    expect(claim?.message).toMatch(/^The source says "20\.2%" where the report says "25%"/);
    expect(claim?.diff).toContainEqual({ op: 'removed', text: expect.stringContaining('20.2%') });
    expect(claim?.diff).toContainEqual({ op: 'added', text: expect.stringContaining('25%') });
  });

  it.each([
    ['without a figure', 'Cloud revenue grew fast.'],
    ['of the writer', 'We expect cloud revenue to grow 25% year on year.'],
    ['of the market', 'Shares rose 4% after the call, and our target price is $300.'],
    ['of another company', 'Northwind Systems Inc. grew its cloud 40% year on year.'],
    ['that only quotes one', 'Cloud "revenue grew" again.'],
  ])('is none %s', async (_, text) => {
    expect((await check(title + text)).claims).toEqual([]);
  });

  it('is of the quarter that its heading names', async () => {
    const both = reporterOf(earlier(), acme);
    const { claims } = await both(
      '# Acme\n\n## Q2 2025\n\nCloud revenue grew 17.5% year on year.\n\n## Q3 2025\n\nCloud revenue grew 17.5% year on year. In Q2 2025, cloud revenue grew 17.5% year on year.',
    );
    expect(claims.map(({ verdict }) => verdict)).toEqual(['supported', 'altered', 'supported']);
  });

  it('of no quarter is supported by any, and contradicted by none', async () => {
    const { claims } = await reporterOf(
      earlier(),
      acme,
    )('Acme grew cloud revenue 17.5% year on year. Acme grew cloud revenue 25% year on year.');
    expect(claims.map(({ verdict }) => verdict)).toEqual(['supported', 'unchecked']);
  });

  it('of a quarter of which there is no call is unchecked, and that is said', async () => {
    const { claims } = await check('# Acme Q1 2024\n\nCloud revenue grew 25% year on year.');
    expect(claims[0]).toMatchObject({ verdict: 'unchecked', message: /2024-Q1/ });
  });

  it('is the company’s where filters name the calls, though the report names nobody', async () => {
    const text = 'Cloud revenue grew 20.2% year on year.';
    expect((await check(text)).claims).toEqual([]);
    const { claims } = await check(text, { filters: { calls: ['ACME-2025-Q3'] } });
    expect(claims.map(({ verdict }) => verdict)).toEqual(['supported']);
  });
});

describe('a report', () => {
  it('is summed up, and comes back with a footnote at each claim', async () => {
    const text = `${title}Cloud revenue grew 25%[^1] year on year. [^1]: not this\n\n[^7]: Own note.\n`;
    const { summary, message, annotated } = await check(text);
    expect(summary).toMatchObject({ altered: 1, exact: 0 });
    expect(message).toBe('1 claim: 1 altered');
    expect(annotated).toMatch(/year on year\.\[\^8\]/);
    expect(annotated).toMatch(
      /^\[\^8\]: \*\*Altered\.\*\* The source says "20\.2%".*o\.example\/c\/ACME/m,
    );
  });

  it('without claims says so and comes back as it is', async () => {
    const { claims, message, annotated } = await check('Nothing to see.\n');
    expect([claims, annotated]).toEqual([[], 'Nothing to see.\n']);
    expect(message).toMatch(/^No claims/);
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'BAD_REQUEST'],
    ['marks only', '— … "" \n', 'BAD_REQUEST'],
    ['HTML', '<!DOCTYPE html><html><body>Acme</body></html>', 'BAD_REQUEST'],
    ['2,000,001 characters', 'a'.repeat(2_000_001), 'TOO_LARGE'],
    ['2,001 claims', `${title}${'"Power is the bottleneck"\n\n'.repeat(2_001)}`, 'TOO_LARGE'],
  ])('of %s is refused', async (_, text, code) => {
    await expect(check(text)).rejects.toMatchObject({ code });
  });

  it('that nobody waits for any more is left', async () => {
    const leaving = new AbortController();
    const checking = check(`${title}${'Cloud revenue grew 25%. '.repeat(500)}`, {}, leaving.signal);
    leaving.abort(new Error('left'));
    await expect(checking).rejects.toThrow('left');
  });

  it.each<[string, string]>([
    ['quotes', '"a b" '.repeat(30_000)],
    ['open marks', '“'.repeat(200_000)],
    ['initials', 'A. '.repeat(70_000)],
    ['brackets', '[a]('.repeat(50_000)],
    ['backticks', '`` ` '.repeat(40_000)],
    ['tables', '|a'.repeat(100_000)],
    ['blank lines', '\n \n'.repeat(70_000)],
    ['letters', 'a'.repeat(200_000)],
  ])('of 200 kB of %s lets others work meanwhile', async (_, hostile) => {
    let turns = 0;
    let isDone = false;
    const others = (async () => {
      for (; !isDone; turns++) await sleep(0);
    })();
    const { claims } = await check(`Acme ${hostile} end`);
    isDone = true;
    await others;
    expect(claims).toEqual([]);
    expect(turns).toBeGreaterThan(0);
  });
});
