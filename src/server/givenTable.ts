import { z } from 'zod';
import { textOf } from './parseBody.js';

/** More lines than an answer has sides. */
const MAX_ROWS = 50;
const MAX_CELLS = 3;
const NO_TABLE = 'A "table" must be one of POST /api/chat';

const CELLS = z
  .array(
    z.object(
      { text: textOf('text', 500), marker: z.int(NO_TABLE).nullable().optional() },
      NO_TABLE,
    ),
    NO_TABLE,
  )
  .max(MAX_CELLS, NO_TABLE);

/** The table of an answer that comes back: which figures it names. It is made again from the quotes. */
export const GIVEN_TABLE = z.object(
  {
    columns: z.array(textOf('columns', 200), NO_TABLE).max(MAX_CELLS, NO_TABLE),
    rows: z.array(CELLS, NO_TABLE).max(MAX_ROWS, NO_TABLE),
  },
  NO_TABLE,
);
