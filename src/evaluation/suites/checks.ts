import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Suite } from './suite.js';

/** The check of support against what people judged. */
export const faithfulness: Suite = async ({ dataDir, product: { scoreFaithfulness } }) => {
  const folder = join(dataDir, 'faithfulness');
  if (scoreFaithfulness === null || !existsSync(folder)) return null;
  return { figures: await scoreFaithfulness(folder) };
};

/** All checks against drafts that were corrupted. */
export const drafts: Suite = async ({ product: { scoreDrafts } }) =>
  scoreDrafts && { figures: await scoreDrafts() };
