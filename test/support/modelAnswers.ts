import { createAsk, createSearch } from '../../src/answers/ask.js';
import { createCheckWords } from '../../src/answers/checks/checkWords.js';
import { createRelated } from '../../src/answers/checks/related.js';
import { createSupportCheck } from '../../src/answers/checks/support.js';
import type { CheckWords } from '../../src/answers/draft/checkDraft.js';
import { createTraceTopic } from '../../src/answers/traceTopic.js';
import { createCatalogue } from '../../src/citations/catalogue.js';
import { oppositesOf } from '../../src/language/wordnet.js';
import type { SearchSpace } from '../../src/search/search.js';
import type { RunningServer } from '../../src/server/listen.js';
import { embed, MINUTES, parseMinutes, spaceOf } from '../search/minutes.js';
import { checkReport, verify } from '../server/fakes.js';
import type { ModelServer } from './modelServer.js';
import { scriptedModel } from './scriptedModel.js';
import { startServer } from './startServer.js';

/** The checks that the product runs. */
export const checkWords: CheckWords = createCheckWords(
  createSupportCheck({ related: createRelated(), oppositesOf }),
);

export const ACME = spaceOf(parseMinutes(MINUTES));

/** The id of the statement of a space that begins with some words. */
export function idOf(words: string, { generation }: SearchSpace = ACME): string {
  const ids = generation.calls.flatMap(({ transcript, statements }) =>
    statements.flatMap(({ id, start }) =>
      transcript.text.startsWith(words, start) ? [id as string] : [],
    ),
  );
  const [only] = ids;
  if (!only || ids.length > 1) throw new Error(`${ids.length} statements begin with "${words}"`);
  return only;
}

/** The whole server, with a chat model behind it that does what the script says. */
export async function startWithModel(
  script: Parameters<typeof scriptedModel>[0],
  { space = ACME } = {},
): Promise<{
  readonly server: RunningServer;
  readonly models: ModelServer;
  readonly clock: Awaited<ReturnType<typeof scriptedModel>>['clock'];
}> {
  const { model, server: models, clock } = await scriptedModel(script);
  const deps = {
    space: () => space,
    embedQuestion: async (text: string) => embed(text),
    linkBase: '',
    writer: { model, checkWords, totalMs: 60_000 },
  };
  const server = await startServer({
    ask: createAsk(deps),
    search: createSearch(deps),
    traceTopic: createTraceTopic({ ...deps, pause: async () => {} }),
    verify,
    checkReport,
    suggest: async () => [],
    overviewOfCall: () => undefined,
    catalogue: () => createCatalogue(space.generation, ''),
  });
  return { server, models, clock };
}
