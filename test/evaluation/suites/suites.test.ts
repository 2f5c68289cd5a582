import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingestCorpus, openOnRecord } from '../../../src/assemble.js';
import { createHashedEmbedder } from '../../../src/evaluation/hashedEmbedder.js';
import { SETS } from '../../../src/evaluation/questions/rows.js';
import type { Workplace } from '../../../src/evaluation/suites/suite.js';
import { SUITES } from '../../../src/evaluation/suites/suites.js';
import { temporaryFolder } from '../../store/temporaryFolder.js';
import { MINUTES } from '../../transcripts/minutes.js';
import { CALL_FILE, rowOf } from '../questions/madeUp.js';
import { quotesStand } from '../quotesStand.js';

/** Folders of one's own, with words counted in place of an encoder. */
async function workplace(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder();
  const lines: string[] = [];
  const corpus = {
    'corpus/calls.json': JSON.stringify([{ file: 'transcripts/acme.txt' }]),
    'corpus/transcripts/acme.txt': MINUTES,
  };
  for (const [name, text] of Object.entries({ ...corpus, ...files })) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const place: Workplace = {
    corpusDir: join(folder, 'corpus'),
    indexDir: join(folder, 'index'),
    dataDir: join(folder, 'data'),
    product: {
      createEmbedder: async () => createHashedEmbedder(),
      ingestCorpus,
      openOnRecord,
      supports: quotesStand,
      scoreFaithfulness: null,
      scoreDrafts: null,
    },
    say: (line) => lines.push(line),
    tellsMisses: false,
  };
  return { place, lines };
}

const jsonLines = (...rows: readonly object[]): string =>
  rows.map((row) => JSON.stringify(row)).join('\n');

/** A call as ECT-QA tells it: names on lines of their own. */
const callOf = (sales: string, costs: string): string => `Operator
Welcome to the Acme earnings call.
Ann Lee
--
Chief Executive Officer
Good morning. ${sales}
Bob Ray
--
Chief Financial Officer
Thank you, Ann. ${costs}`;

const Q2 = callOf(
  'Anvil revenue was $12 million in the second quarter.',
  'Our shipping costs were $3 million.',
);
const Q3 = callOf(
  'Anvil revenue was $15 million in the third quarter.',
  'Our iron inventory was 40 tons.',
);
const row = (quarter: string, cleaned_content: string) => ({
  doc_id: `acme-${quarter}`,
  company: 'Acme Inc',
  ticker: 'ACME US',
  year: '2031',
  quarter,
  cleaned_content,
});
const spanOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const ECTQA = {
  'data/ectqa/corpus_2024.jsonl': jsonLines(row('q2', Q2), row('q3', Q3)),
  'data/ectqa/questions.jsonl': jsonLines(
    {
      id: 'one',
      question: "What was Acme's anvil revenue in Q3 2031?",
      answer: '$15 million',
      status_on_2024_corpus: 'answerable',
      evidence: [{ doc_id: 'acme-q3', ...spanOf(Q3, 'Anvil revenue was') }],
    },
    {
      id: 'two',
      question: "What was Acme's anvil revenue in Q3 2029?",
      answer: 'unknown',
      status_on_2024_corpus: 'needs_2020_2023',
      evidence: [],
    },
    {
      id: 'three',
      question: 'left out',
      answer: '',
      status_on_2024_corpus: 'partial_corpus',
      evidence: [],
    },
  ),
};

describe('the suites', () => {
  it.each(Object.keys(SUITES).filter((name) => name !== 'amazon'))(
    '%s is not measured where its questions are missing',
    async (name) => {
      const { place } = await workplace({});
      expect(await SUITES[name]?.(place)).toBeNull();
    },
  );

  it('questions are asked in every wording and scored by set, kind and company', async () => {
    const [answerable, other] = [
      rowOf({ id: 'one', cite: ['Half as heavy by 2033.'] }),
      rowOf({ id: 'two', kind: 'unanswerable', answerable: false }),
    ];
    const files = Object.values(SETS).flatMap((names) =>
      names.map((name, at) => [
        `data/questions/${name}.jsonl`,
        at === 0 ? jsonLines(answerable, other) : '',
      ]),
    );
    const { place, lines } = await workplace({
      ...Object.fromEntries(files),
      'data/calls/ACME_q2_2031.json': JSON.stringify(CALL_FILE),
    });
    const figures = (await SUITES.questions?.({ ...place, tellsMisses: true }))?.figures ?? {};
    expect(Object.keys(figures).filter((name) => name.startsWith('calls'))).toEqual([
      ...['calls main', 'calls all'],
      ...['calls figure', 'calls unanswerable'],
      'calls acme',
    ]);
    const one = { answerable: 1, unanswerable: 1, passageInTen: 1 };
    expect(figures['calls main']).toMatchObject(one);
    expect(figures['calls acme']).toMatchObject(one);
    expect(figures['calls all']).toMatchObject({ ...one, answerable: 4, unanswerable: 4 });
    expect(figures['calls figure']).toMatchObject({ answerable: 1, unanswerable: 0 });
    for (const line of lines) expect(line).toMatch(/^questions-|^(?:one|two) [0-3] \S/); // what was ingested, and misses
  });

  it('amazon has no figures where its call is not in the corpus', async () => {
    const { place, lines } = await workplace({});
    expect(await SUITES.amazon?.(place)).toMatchObject({ figures: {}, latencies: {} });
    expect(lines).toContain(
      'own: test/evaluation/questions.jsonl or the call AMZN-2025-Q3 is not here',
    );
  });

  it('ectqa finds the evidence, quotes its figures and refuses other years', async () => {
    const { place, lines } = await workplace(ECTQA);
    const measured = await SUITES.ectqa?.(place);
    expect(measured?.figures.ectqa).toMatchObject({
      ...{ recallAt10: 1, recallAt20: 1, allIn20: 1, figuresQuoted: 1, withFigures: 1 },
      ...{ refusedUnanswerable: 1, refusedAnswerable: 0 },
      ...{ citationRecall: 1, citationPrecision: 1, strayFigures: 0 },
    });
    expect(measured?.recall?.[0]?.points.at(-1)).toEqual([20, 1]);
    expect(measured?.latencies?.total?.p95).toBeGreaterThan(0);
    expect(lines[0]).toMatch(/^ectqa: 2 calls, \d+ passages, \d+ embedded$/);
  });

  it('traps are drawn from the calls and none is fallen into', async () => {
    const { place, lines } = await workplace(ECTQA);
    const { wrongSpeaker, wrongQuarter } = (await SUITES.traps?.(place))?.figures ?? {};
    expect(wrongSpeaker?.traps).toBeGreaterThan(0);
    expect(wrongQuarter?.traps).toBeGreaterThan(0);
    expect([wrongSpeaker?.wrong, wrongQuarter?.wrong]).toEqual([0, 0]);
    expect(lines).toHaveLength(1); // what was ingested, and no wrong answer
  });

  it('faithfulness and drafts give what their checks score', async () => {
    const { place } = await workplace({ 'data/faithfulness/labels.jsonl': '' });
    const product = {
      ...place.product,
      scoreFaithfulness: async (folder: string) => ({ [folder]: { balancedAccuracy: 1 } }),
      scoreDrafts: async () => ({ quotes: { caught: 1 } }),
    };
    expect(await SUITES.faithfulness?.(place)).toBeNull(); // nothing scores it
    expect(await SUITES.faithfulness?.({ ...place, product })).toEqual({
      figures: { [join(place.dataDir, 'faithfulness')]: { balancedAccuracy: 1 } },
    });
    expect(await SUITES.drafts?.({ ...place, product })).toEqual({
      figures: { quotes: { caught: 1 } },
    });
  });

  it('exchanges rank answers by words and fused', async () => {
    const { place } = await workplace({
      'data/exchanges/exchanges.jsonl': jsonLines(
        { ticker: 'A', question: 'How are anvils?', answer: 'Anvils are heavy.' },
        { ticker: 'B', question: 'What of saws?', answer: 'Saws cut.' },
      ),
    });
    const measured = await SUITES.exchanges?.(place);
    expect(measured?.figures).toMatchObject({
      words: { reciprocalRank: 1, recallAt5: 1 },
      fused: { reciprocalRank: 1, recallAt5: 1 },
    });
  });

  it('scifact tells what the fusion loses', async () => {
    const { place } = await workplace({
      'data/scifact/corpus.jsonl': jsonLines({ _id: 'd', title: 'Anvil', text: 'An anvil.' }),
      'data/scifact/queries.jsonl': jsonLines({ _id: 'q', text: 'anvil' }),
      'data/scifact/qrels/test.tsv': 'query-id\tcorpus-id\tscore\nq\td\t1\n',
    });
    const figures = (await SUITES.scifact?.(place))?.figures;
    expect(figures?.words?.ndcgAt10).toBe(1);
    expect(figures?.fused?.behindWords).toBe(0);
  });

  it('versions say of each citation of an edited call what became of it', async () => {
    const remarks = Array.from({ length: 80 }, (_, at) => {
      const [one, two] = [`anvil${at} and its hammer${at}`, `saw${at} with its blade${at}`];
      const said = `We sold the ${one} this year. We built the ${two} last year.`;
      return `${at + 1}. Topic ${at}\n${said} It is number ${at} here. All of ${at} went well abroad.`;
    });
    const text = MINUTES.replace('2031 Q2', '2031 Q3').replace(
      '1. Anvil Business',
      `${remarks.join('\n')}\n81. Anvil Business`,
    );
    const { place } = await workplace({ 'data/transcripts/minutes/long.txt': text });
    const { corrected, all } = (await SUITES.versions?.(place))?.figures ?? {};
    for (const figures of [corrected, all]) {
      expect(figures).toMatchObject({ citations: 300, calls: 1 });
      expect(figures?.rightShare).toBeGreaterThan(0.97);
    }
  });

  it('speakers count the places of every format, and what was not parsed as missing', async () => {
    const { place } = await workplace({ 'data/transcripts/minutes/acme.txt': MINUTES });
    const all = (await SUITES.speakers?.(place))?.figures.all;
    expect(all?.rightShare).toBe((all?.right ?? Number.NaN) / (all?.places ?? Number.NaN));
    expect(all?.missing).toBe(all?.places); // the marked places stand in other files
  });
});
