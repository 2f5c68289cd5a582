import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../src/evaluation/traps/random.js';
import { classifyCitations } from '../../../src/evaluation/versions/scoreVersions.js';
import { parseSource } from '../../../src/transcripts/parseSources.js';

const FOLDER = '../shared/data/transcripts/motley-fool-split';
const EDITS = { words: 0.05, statements: 0.03, paragraphs: 4 };

describe.skipIf(!existsSync(FOLDER))(
  'of 300 citations of a real call of which 5 % of the words were edited',
  () => {
    it('nearly all are said to be what was done to them', { timeout: 60_000 }, async () => {
      for (const [at, file] of readdirSync(FOLDER).sort().entries()) {
        const call = await parseSource({
          file,
          bytes: readFileSync(`${FOLDER}/${file}`),
          row: { file },
        });
        const classified = await classifyCitations(call, EDITS, 300, randomFrom(at));
        const wrong = classified.filter(({ truth, found }) => truth !== found);
        expect(classified).toHaveLength(300);
        expect(wrong.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(3);
        // Whole sentences are the citations that matter; what is missed are formulas such as "Thank you."
        expect(
          wrong.filter(({ quote }) => quote.split(' ').length > 8).length,
          file,
        ).toBeLessThanOrEqual(1);
      }
    });
  },
);
