import { readFile } from 'node:fs/promises';
import { WeightsError } from '../errors.js';
import { decodeWordVectors, type WordVectors } from './wordVectors.js';

/** What `npm run train` writes; the build copies it beside the compiled code. */
const WEIGHTS = new URL('./weights/', import.meta.url);

/** The word vectors that ship with the program, or those of a file. Throws WeightsError. */
export const readWordVectors = async (path?: string): Promise<WordVectors> =>
  decodeWordVectors(await readWeights(path ?? 'words.bin'));

/** A file of learned weights, by its name or its path. Throws WeightsError with its name where it is missing. */
export async function readWeights(name: string): Promise<Buffer> {
  try {
    return await readFile(name.includes('/') ? name : new URL(name, WEIGHTS));
  } catch (cause) {
    throw new WeightsError(
      `The weights ${name} are missing: take it from the repository, or run \`npm run train\``,
      { cause },
    );
  }
}
