import { z } from 'zod';
import { open } from '../server/schemas.js';

const text = z.string();

const POINT = {
  id: text.describe('The statement'),
  quote: text,
  attribution: text.describe('Who said it'),
};
const BESIDE = open({ id: text, company: text.nullable(), period: text.nullable() })
  .nullable()
  .describe("The company's call right beside it");

export const CALL_OVERVIEW = open({
  points: z
    .array(open({ ...POINT, heading: text }))
    .readonly()
    .describe('What matters most, by topic'),
  figures: z.array(open({ ...POINT, measure: text, figure: text })).readonly(),
  speakers: z
    .array(
      open({
        name: text,
        role: text.nullable(),
        organization: text.nullable(),
        party: z.enum(['executive', 'analyst', 'operator']).nullable(),
      }),
    )
    .readonly(),
  questions: z.array(open(POINT)).readonly().describe('What analysts asked, in order'),
  before: BESIDE,
  after: BESIDE,
});
