import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DraftRow, readDraftRows } from '../../src/evaluation/draftRows.js';
import { parseCorpus } from '../../src/transcripts/parseCorpus.js';
import { readCorpus } from '../../src/transcripts/readCorpus.js';
import type { ParsedCall } from '../../src/types.js';
import { temporaryFolder } from '../store/temporaryFolder.js';

const DRAFTS = 'test/evaluation/drafts';

/** How many rows of each kind there must be, so that a share of them says something. */
const MINIMA: Readonly<Record<DraftRow['kind'], number>> = {
  sound: 150,
  altered_quote: 20,
  changed_figure: 20,
  changed_speaker: 20,
  swapped_quarter: 20,
  dropped_negation: 20,
  flipped_direction: 20,
  changed_modality: 20,
  added_claim: 20,
  injected_markdown: 20,
  no_citation: 10,
  unknown_id: 10,
  id_not_retrieved: 10,
};

/** Kinds whose words stay those of the sound row, since only the ids are spoiled. */
const SAME_WORDS: readonly DraftRow['kind'][] = ['no_citation', 'unknown_id', 'id_not_retrieved'];

let rows: DraftRow[];
let calls: Map<string, ParsedCall>;
let soundRows: Map<string, DraftRow>;

beforeAll(async () => {
  rows = await readDraftRows(`${DRAFTS}/drafts.jsonl`);
  soundRows = new Map(rows.filter(({ kind }) => kind === 'sound').map((row) => [row.id, row]));
  const corpora = [await readCorpus('corpus'), await readCorpus(DRAFTS)];
  const parsed = await Promise.all(corpora.map((corpus) => parseCorpus(corpus)));
  expect(parsed.flatMap(({ skipped }) => skipped)).toEqual([]);
  calls = new Map(
    parsed.flatMap((each) => each.calls).map((call) => [call.transcript.call.id, call]),
  );
});

const statementsOf = (callId: string): string[] => {
  const call = calls.get(callId);
  if (!call) throw new Error(`There is no call ${callId}`);
  return call.statements.map(({ start, end }) => call.transcript.text.slice(start, end));
};

/** For each prefix of a row the statements that begin so. */
const citedBy = ({ call, cites }: DraftRow): string[][] =>
  cites.map((prefix) => statementsOf(call).filter((words) => words.startsWith(prefix)));

const quotesIn = (sentence: string): string[] =>
  [...sentence.matchAll(/"([^"]+)"/g)].map(([, quote]) => quote ?? '');

describe('the invented calls', () => {
  it.each(['NWF-2025-Q1', 'NWF-2025-Q2'])('%s name who speaks, and on which side', (id) => {
    const turns = calls.get(id)?.turns ?? [];
    expect([...new Set(turns.map(({ kind, speaker }) => `${kind} ${speaker?.name}`))]).toEqual([
      'operator undefined',
      'remark Margaret Ellison',
      'remark Tobias Renner',
      'question Priya Natarajan',
      'answer Margaret Ellison',
      'answer Tobias Renner',
      'question Daniel Osei',
    ]);
    expect(turns[1]?.speaker?.role).toBe('Chief Executive Officer');
    expect(turns[2]?.speaker?.role).toBe('Chief Financial Officer');
  });
});

describe('the rows of drafts', () => {
  it('have ids of their own', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it.each(Object.entries(MINIMA))('are of the kind %s at least %i times', (kind, least) => {
    expect(rows.filter((row) => row.kind === kind).length).toBeGreaterThanOrEqual(least);
  });

  it('cite one statement with every prefix, and one of an executive', () => {
    const wrong = rows.filter((row) => citedBy(row).some((found) => found.length !== 1));
    expect(wrong.map(({ id, cites }) => [id, cites])).toEqual([]);
    for (const { call, cites } of rows) {
      const { transcript, turns, statements } = calls.get(call) ?? expect.fail(call);
      const kinds = cites.map((prefix) => {
        const said = statements.find(({ start }) => transcript.text.startsWith(prefix, start));
        return said && turns[said.turn]?.kind;
      });
      expect(kinds.every((kind) => kind === 'remark' || kind === 'answer')).toBe(true);
    }
  });

  it('corrupt a sound row of the same call, question and statements', () => {
    for (const { kind, of, call, question, cites, sentence } of rows) {
      if (of === null) continue;
      expect(soundRows.get(of)).toMatchObject({ call, question, cites });
      const isSame = soundRows.get(of)?.sentence === sentence;
      expect([of, kind, isSame]).toEqual([of, kind, SAME_WORDS.includes(kind)]);
    }
  });

  it('quote a cited statement to the letter where they are sound, a third of them', () => {
    const quoting = [...soundRows.values()].filter(({ sentence }) => quotesIn(sentence).length > 0);
    const wrong = quoting.filter(
      (row) => !quotesIn(row.sentence).every((quote) => stands(quote, row)),
    );
    expect(wrong.map(({ id, sentence }) => [id, sentence])).toEqual([]);
    expect(quoting.length / soundRows.size).toBeGreaterThanOrEqual(1 / 3);
  });

  it('quote what stands in no cited statement where a quotation is altered', () => {
    const wrong = rows.filter(
      (row) =>
        row.kind === 'altered_quote' && quotesIn(row.sentence).every((quote) => stands(quote, row)),
    );
    expect(wrong.map(({ id, sentence }) => [id, sentence])).toEqual([]);
  });
});

const stands = (quote: string, row: DraftRow): boolean =>
  citedBy(row)
    .flat()
    .some((words) => words.includes(quote));

describe('a file of drafts', () => {
  const ROW = { id: 's1', call: 'A', question: 'Q?', sentence: 'S.', cites: ['S'], kind: 'sound' };

  const reading = async (text: string): Promise<DraftRow[]> => {
    const path = join(await temporaryFolder(), 'drafts.jsonl');
    await writeFile(path, text);
    return readDraftRows(path);
  };

  it('is read line by line', async () => {
    const corrupted = { ...ROW, id: 'c1', kind: 'added_claim', of: 's1' };
    const text = `${JSON.stringify({ ...ROW, of: null })}\n\n${JSON.stringify(corrupted)}\n`;
    expect(await reading(text)).toEqual([{ ...ROW, of: null }, corrupted]);
  });

  it.each([
    ['is no JSON', '{'],
    ['has another kind', JSON.stringify({ ...ROW, kind: 'odd', of: 's1' })],
    ['is sound and corrupts', JSON.stringify({ ...ROW, of: 's1' })],
    ['corrupts nothing', JSON.stringify({ ...ROW, kind: 'added_claim', of: null })],
    ['cites nothing', JSON.stringify({ ...ROW, cites: [], of: null })],
  ])('is refused where a row %s', async (_, text) => {
    await expect(reading(text)).rejects.toThrow();
  });
});
