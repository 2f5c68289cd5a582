import { z } from 'zod';
import type { SearchPassages } from '../../answer.js';
import { CHAT, questionOf } from '../../server/input.js';
import { whileWanted } from '../../server/interest.js';
import { PASSAGES } from '../../server/schemas.js';
import { passagesText } from '../inWords.js';
import { defineTool } from '../tool.js';
import { FILTERED } from './filtered.js';

export const searchStatementsTool = (search: SearchPassages) =>
  defineTool({
    name: 'search_statements',
    title: 'Search statements',
    description:
      'Finds the passages of earnings calls that are nearest to a question, best first, as exact statements with their ids. It does not judge whether they answer: use ask for an answer.',
    asked: z.strictObject({
      query: questionOf('query').describe('A question or words, 1 to 2,000 characters'),
      filters: FILTERED,
      limit: CHAT.shape.limit.describe('At most so many passages, 1 to 50'),
    }),
    given: PASSAGES,
    run: async ({ query, filters, limit }, { signal }) => {
      const found = await whileWanted(search({ question: query, filters, limit }, signal), signal);
      return { structured: found, text: passagesText(found) };
    },
  });
