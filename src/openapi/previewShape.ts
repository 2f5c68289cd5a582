import { z } from 'zod';
import { open } from '../server/schemas.js';

const text = z.string();

const PREVIEWED_CALL = open({
  id: text,
  company: text.nullable(),
  ticker: text.nullable(),
  period: text.nullable(),
  date: text.nullable(),
  title: text.nullable(),
  publisher: text.nullable(),
  url: text.nullable(),
  reader: text.describe('What turned the bytes into text and the text into statements'),
  statements: z.int(),
  speakers: z
    .array(
      open({
        name: text.nullable().describe('Null for those whom the source does not name'),
        role: text.nullable(),
        organization: text.nullable(),
        party: z
          .enum(['executive', 'analyst', 'operator'])
          .nullable()
          .describe('Null where nothing tells the side'),
        statements: z.int(),
        words: text.describe('Some of the first ones'),
      }),
    )
    .readonly(),
  leftOut: open({
    characters: z.int(),
    share: z.number(),
    stretches: z.array(open({ start: z.int(), end: z.int(), words: text })).readonly(),
    others: z.int().describe('Short stretches beside these: names and titles before turns'),
  }).describe('What of the text is nobody’s statement'),
  place: open({
    kind: z
      .enum(['new', 'known', 'version', 'second'])
      .describe(
        'Known: its bytes are here. Version: it takes the place of `file`. Second: beside `file`, from another publisher or in another format',
      ),
    file: text.optional(),
  }),
});

export const PREVIEW = open({
  calls: z.array(PREVIEWED_CALL).readonly(),
  notes: z.array(text).readonly().describe('What was guessed, what is doubtful'),
});
