import { z } from 'zod';
import type { Catalogue } from '../../catalogue.js';
import { STATEMENT } from '../../server/schemas.js';
import { viewStatement } from '../../server/statementView.js';
import { statementText } from '../inWords.js';
import { defineTool } from '../tool.js';

export const getStatementTool = (catalogue: () => Catalogue) =>
  defineTool({
    name: 'get_statement',
    title: 'Get a statement',
    description:
      'Shows one statement by its permanent id: its exact words, who said them, its neighbours, the whole turn, and whether a later version of the transcript changed it.',
    asked: z.strictObject({
      id: z
        .string('"id" must be one string')
        .describe(
          'Such as AMZN-2025-Q3:7f3k9q2m; two ids of one call joined by ".." quote up to 20 neighbours as one',
        ),
      version: z
        .string('"version" must be one string')
        .optional()
        .describe('The v= of a link: the version of the transcript that it was made for'),
    }),
    given: STATEMENT,
    run: async ({ id, version: v }) => {
      const placed = viewStatement(catalogue(), { params: { id }, query: { v } });
      return { structured: placed, text: statementText(placed) };
    },
  });
