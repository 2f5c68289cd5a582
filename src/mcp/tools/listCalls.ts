import { z } from 'zod';
import type { Catalogue } from '../../catalogue.js';
import { CALLS } from '../../server/schemas.js';
import { callsText } from '../inWords.js';
import { defineTool } from '../tool.js';

export const listCallsTool = (catalogue: () => Catalogue) =>
  defineTool({
    name: 'list_calls',
    title: 'List calls',
    description:
      'Lists the earnings calls that can be asked about, with their ids, companies, tickers and fiscal periods.',
    asked: z.strictObject({}),
    given: CALLS,
    run: async () => {
      const calls = catalogue().calls();
      return { structured: { calls }, text: callsText(calls) };
    },
  });
