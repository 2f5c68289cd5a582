import { parseArgs } from 'node:util';
import { answerLines } from '../src/answers/answerLines.js';
import { createEmbedder, embedderOfIndex, openOnRecord } from '../src/assemble.js';
import { verificationLines } from '../src/citations/verify/verificationLines.js';
import { readConfig } from '../src/config.js';
import { reportFault } from '../src/main.js';
import { parseVerify } from '../src/server/verifyInput.js';

const USAGE =
  'Use: npm run ask -- "question" [--call AMZN-2025-Q3] [--json], or npm run ask -- --verify "quote" [--speaker NAME] [--call ID] [--json]';

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      call: { type: 'string', multiple: true },
      json: { type: 'boolean' },
      verify: { type: 'string' },
      speaker: { type: 'string' },
    },
  });
  const question = positionals.join(' ').trim();
  const { verify: quote, speaker } = values;
  if ((question === '') === (quote === undefined)) throw new TypeError(USAGE);
  const filters = values.call ? { calls: values.call } : {};
  const wanted = quote === undefined ? null : parseVerify({ quote, speaker, filters });
  const config = readConfig(process.env);
  const known = await embedderOfIndex(config);
  const onRecord = await openOnRecord(config, await createEmbedder(config, { known }), () => {});
  const show = <T>(shown: T, print: (shown: T) => string) =>
    console.log(values.json ? JSON.stringify(shown, null, 2) : print(shown));
  if (wanted) show(await onRecord.verify(wanted), verificationLines);
  else
    for await (const event of onRecord.ask(
      { question, filters, limit: 8 },
      new AbortController().signal,
    ))
      if (event.type === 'answer') show(event.answer, answerLines);
  await onRecord.close();
}

run().catch((error: unknown) => {
  const isBadUse =
    error instanceof TypeError &&
    (error.message === USAGE || ('code' in error && /^ERR_PARSE_ARGS/.test(String(error.code))));
  if (isBadUse) console.error(`${error.message}\n${error.message === USAGE ? '' : USAGE}`.trim());
  else reportFault(error);
  process.exit(isBadUse ? 2 : 1);
});
