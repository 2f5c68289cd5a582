import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WeightsError } from '../../src/errors.js';
import { readWeights, readWordVectors } from '../../src/models/readWeights.js';
import { encodeText } from '../../src/models/wordVectors.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { encodeVectors } from '../support/tinyVectors.js';

describe('the weights that ship', () => {
  it('hold vectors of the words of earnings calls', async () => {
    const vectors = await readWordVectors();
    for (const word of ['revenue', 'margin', 'guidance', 'backlog', '#$', '#%', '#y', '#'])
      expect(vectors.numbersOf(word), word).toHaveLength(1);
    expect(vectors.isCommon('revenue')).toBe(true);
    expect(vectors.isCommon('amazon')).toBe(false); // a name
    expect(Math.hypot(...encodeText(vectors, 'Revenue grew 20%.'))).toBeCloseTo(1);
  });

  it('may be those of a file', async () => {
    const path = join(await temporaryFolder(), 'words.bin');
    await writeFile(path, encodeVectors([{ word: 'cloud', row: [1, 0] }]));
    expect((await readWordVectors(path)).numbersOf('cloud')).toEqual([0]);
  });

  it('are named where they are missing, with what to do', async () => {
    const reading = readWeights('nothing.bin');
    await expect(reading).rejects.toThrow(WeightsError);
    await expect(reading).rejects.toThrow(
      /weights nothing\.bin are missing: take it from .* run `npm run train`/,
    );
  });
});
