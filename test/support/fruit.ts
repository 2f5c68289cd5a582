import { buildKeywordIndex, type KeywordIndex } from '../../src/search/keywordIndex.js';
import { toPassages } from '../../src/transcripts/passages.js';
import { parseMinutes } from '../search/minutes.js';
import { tinyVectors } from './tinyVectors.js';

/** A call of few words, so that a reader can work out by eye what is seen of it. */
export const FRUIT = parseMinutes(
  [
    'Dolphin Research',
    '2.1 Key Statements',
    '1. Orchard',
    'Harvest: Grape.',
    '2.2 Q&A',
    'Q: Which fruit sold best?',
    'A: Plum pear. Plum plum kiwi.',
    '',
  ].join('\n'),
);
/** Its statements, by their places. */
export const [GRAPE, WHICH_FRUIT, PLUM_PEAR, PLUM_PLUM_KIWI] = [0, 1, 2, 3];

export const FRUIT_INDEX: KeywordIndex = buildKeywordIndex([FRUIT], toPassages(FRUIT, 0));

/** Plum and pear are near each other, kiwi is far from both; no other word is known. */
export const FRUIT_VECTORS = tinyVectors([
  { word: 'plum', row: [1, 0] },
  { word: 'pear', row: [3, 4], scale: 0.2, inPassages: 2 },
  { word: 'kiwi', row: [0, 1], inQuestions: 0.5 },
]);
