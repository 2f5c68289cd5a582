import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { citeStatement } from '../../../src/citations/cite.js';
import { toBibtex } from '../../../src/citations/references/bibtex.js';
import { cslRecordOf } from '../../../src/citations/references/cslRecord.js';
import { formatReference } from '../../../src/citations/references/formatReference.js';
import { toRis } from '../../../src/citations/references/ris.js';
import { parseCorpus } from '../../../src/transcripts/parseCorpus.js';
import { readCorpus } from '../../../src/transcripts/readCorpus.js';
import type { Citation, ParsedCall } from '../../../src/types.js';
import { amazonCall } from '../../search/minutes.js';
import { temporaryFolder } from '../../store/temporaryFolder.js';

const FOLDER = '../shared/data/transcripts';
const TODAY = '2026-11-24';

const citationsOf = (calls: readonly ParsedCall[]): Citation[] =>
  calls.flatMap((call) =>
    call.statements.flatMap((_, at) => citeStatement(call, at, 'https://o.example') ?? []),
  );

/** What any reader of the formats must find, whatever the words are. */
function expectReadable(citation: Citation): void {
  const record = cslRecordOf(citation, TODAY);
  const lines = toRis(record).split('\r\n');
  expect(lines.slice(0, -1).filter((line) => !/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/.test(line))).toEqual(
    [],
  );
  const entry = toBibtex(record);
  expect(entry.match(/^ {2}\w+ = /gm)?.length).toBe(entry.split('\n').length - 3);
  const depth = [...entry].reduce(
    (open, character) => open + (character === '{' ? 1 : character === '}' ? -1 : 0),
    0,
  );
  expect(depth).toBe(0);
}

describe('the references of the Amazon minutes', () => {
  const citations = citationsOf([amazonCall()]);

  it('can be read in every format', () => {
    expect(citations.length).toBeGreaterThan(100);
    for (const citation of citations) expectReadable(citation);
  });

  it('name the company, but for what analysts ask', async () => {
    const authors = citations.map((citation) => [
      citation.kind,
      ...(cslRecordOf(citation).author ?? []).flatMap((name) => Object.values(name)),
    ]);
    expect(new Set(authors.map(String))).toEqual(
      new Set(['remark,Amazon', 'answer,Amazon', 'question,Unnamed analyst']),
    );
  });
});

describe.skipIf(!existsSync(FOLDER))('the references of real calls', () => {
  it('can be read in every format, and begin with the family name', {
    timeout: 120_000,
  }, async () => {
    const corpus = await temporaryFolder();
    await cp(FOLDER, join(corpus, 'transcripts'), { recursive: true });
    const { calls } = await parseCorpus(await readCorpus(corpus));
    const named = new Map(citationsOf(calls).map((citation) => [citation.speaker?.name, citation]));
    named.delete(undefined);
    expect(named.size).toBeGreaterThan(200);
    for (const [name = '', citation] of named) {
      expectReadable(citation);
      const apa = await formatReference(citation, 'apa', TODAY);
      const family = name.split(' ').at(-1) ?? '';
      // none of these people has a particle or a suffix; the longest are four words
      expect(apa).toMatch(
        new RegExp(`^${family}(?:, (?:\\p{L}\\.[ -]?)+)? \\(|^${family}\\. \\(`, 'u'),
      );
    }
  });
});
