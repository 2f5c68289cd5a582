/** The process that adds one transcript, told by the server what and telling it what became of it; then it ends. */
import { createEmbedder, ingestCorpus, loadCorpus, takeIn } from './assemble.js';
import type { Config } from './config.js';
import { OnRecordError } from './errors.js';
import type { AddingOutcome } from './ingest/addInProcess.js';
import { createAddTranscript, type GivenTranscript } from './ingest/addTranscript.js';

/** What it is told. */
export interface Adding {
  readonly given: GivenTranscript;
  readonly config: AddingConfig;
}

export type AddingConfig = Pick<Config, 'corpusDir' | 'indexDir' | 'embeddings' | 'access'>;

process.once('message', async (told: Adding) => {
  const outcome = await add(told).then((added) => ({ added }), explain);
  process.send?.(outcome, undefined, {}, () => process.exit());
});

async function add({ given, config }: Adding) {
  const embedder = await createEmbedder(config);
  const addTranscript = createAddTranscript({
    take: (paths, details) => takeIn({ paths, details, removal: null }, config, () => {}),
    load: () => loadCorpus(config),
    ingest: (corpus) => ingestCorpus(corpus, config, embedder, () => {}),
  });
  return addTranscript(given);
}

function explain(error: unknown): AddingOutcome {
  if (!(error instanceof OnRecordError))
    return { fault: String(error instanceof Error ? error.stack : error) };
  const { code, status, message } = error;
  return { refused: { code, status, message } };
}
