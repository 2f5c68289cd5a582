/** The process that reads or adds one transcript, told by the server what and telling it what became of it; then it ends. */
import { createEmbedder, createParser, ingestCorpus, loadCorpus, takeIn } from './assemble.js';
import type { Config } from './config.js';
import { OnRecordError } from './errors.js';
import { createAddTranscript } from './ingest/addTranscript.js';
import { createPreview } from './ingest/previewTranscript.js';
import type { Outcome, Task } from './ingest/transcriptProcess.js';
import { nodeFiles, readingOnly } from './store/files.js';

/** What it is told. */
type Told = Task & { readonly config: TakingConfig };

type TakingConfig = Pick<Config, 'corpusDir' | 'indexDir' | 'embeddings' | 'access'>;

process.once('message', async (told: Told) => {
  const outcome = await (told.do === 'preview' ? preview(told) : add(told)).then(
    (done) => ({ done }),
    explain,
  );
  process.send?.(outcome, undefined, {}, () => process.exit());
});

/** Neither into the corpus nor beside the index anything is written. */
async function preview({ given, config: { corpusDir, indexDir } }: Told) {
  const parse = await createParser(indexDir, readingOnly(nodeFiles));
  return createPreview(corpusDir, parse)(given);
}

async function add({ given, config }: Told) {
  const embedder = await createEmbedder(config);
  const addTranscript = createAddTranscript({
    take: (paths, details) => takeIn({ paths, details, removal: null }, config, () => {}),
    load: () => loadCorpus(config),
    ingest: (corpus) => ingestCorpus(corpus, config, embedder, () => {}),
  });
  return addTranscript(given);
}

function explain(error: unknown): Outcome {
  if (!(error instanceof OnRecordError))
    return { fault: String(error instanceof Error ? error.stack : error) };
  const { code, status, message } = error;
  return { refused: { code, status, message } };
}
