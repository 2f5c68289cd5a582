const RULE = '='.repeat(80);
const LINE = '-'.repeat(80);

/** An invented call in the shape of a StreetEvents transcript, which names who speaks: one turn for each text. */
export const streetEventsCall = (
  { quarter = 'Q2 2031', date = 'JULY 30, 2031 / 9:00PM GMT' },
  turns: readonly string[],
): string => `

Thomson Reuters StreetEvents Event Transcript
E D I T E D   V E R S I O N

${quarter} Acme Inc Earnings Call
${date}

${RULE}
Corporate Participants
${RULE}

 * Ada Stone
   Acme Inc - CFO

${RULE}
Conference Call Participiants
${RULE}

 * Bo Day
   Anvil Research - Analyst

${RULE}
Presentation
${RULE}
${LINE}
Operator    [1]
${LINE}

          Good day, everyone, and welcome to the Acme ${quarter} earnings call.

${turns
  .map(
    (words, at) => `${LINE}
Ada Stone,  Acme Inc - CFO    [${at + 2}]
${LINE}

          ${words}
`,
  )
  .join('\n')}`;
