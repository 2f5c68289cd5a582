import type { Answer, AnswerEvent, AskRequest, FoundPassage, Message, Scope } from './answer.js';
import {
  createEmbedder,
  embedderOfIndex,
  ingestCorpus,
  isStale,
  loadCorpus,
  openOnRecord,
} from './assemble.js';
import type { Catalogue } from './catalogue.js';
import type { Verification } from './citations/verify/verification.js';
import { type Config, readConfig } from './config.js';
import type { Embedder } from './models/embedder.js';
import { OnRecordRetriever } from './search/retriever.js';
import { parseChat } from './server/input.js';
import { eachWhileWanted, whileWanted } from './server/interest.js';
import { type PlacedStatement, viewStatement } from './server/statementView.js';
import { parseVerify } from './server/verifyInput.js';
import type { Filters } from './types.js';

// The types of what HTTP and this library give, and the errors that they throw: the package's one door.
export type {
  Answer,
  AnswerEvent,
  FoundPassage,
  MarkedCitation,
  Message,
  Scope,
} from './answer.js';
export type { CallRecord, Catalogue } from './catalogue.js';
export type { Verification } from './citations/verify/verification.js';
// biome-ignore lint/performance/noBarrelFile: a program tells our errors from others by this class.
export { OnRecordError } from './errors.js';
export type { PlacedStatement } from './server/statementView.js';
export type { Citation, CitationInPlace, Excerpt, Filters, Speaker } from './types.js';

/** What a program chooses; each means what the setting of the same name does. The environment is not read. */
export interface OnRecordOptions {
  /** The folder of the index. */
  readonly indexDir: string;
  /** The folder with the transcripts; ingested first where the index is missing or was made of others. Without it the index is served as it is. */
  readonly corpusDir?: string;
  /** `builtin` unless set; or `openai:<model>`, `ollama:<model>`, `transformers:<folder or hub name>`. */
  readonly embeddings?: string;
  /** Who writes answers: `openai:<model>`, `anthropic:<model>`, `ollama:<model>`. Without it statements are quoted. */
  readonly chatModel?: string;
  readonly openaiApiKey?: string;
  readonly openaiBaseUrl?: string;
  readonly anthropicApiKey?: string;
  readonly anthropicBaseUrl?: string;
  readonly ollamaBaseUrl?: string;
  /** Makes the links of citations absolute. */
  readonly publicUrl?: string;
}

/** What a question may bring along. */
export interface Asked {
  /** The conversation before, oldest first. */
  readonly history?: readonly Message[];
  readonly filters?: Filters;
  /** At most so many citations or passages: 1 to 50, else 8. */
  readonly limit?: number;
  /** Ends the work; the call then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/** OnRecord in this process. All but `close` throw BadRequestError for what the HTTP API would refuse. */
export interface OnRecord {
  /** The checked answer. */
  ask(question: string, asked?: Asked): Promise<Answer>;
  /** The same as it comes about; only the `answer` event counts. */
  stream(question: string, asked?: Asked): AsyncIterable<AnswerEvent>;
  /** Passages alone, best first. */
  search(
    question: string,
    asked?: Asked,
  ): Promise<{ readonly scope: Scope; readonly passages: readonly FoundPassage[] }>;
  /** Where words were said. */
  verify(
    quote: string,
    claimed?: { readonly speaker?: string; readonly filters?: Filters },
  ): Promise<Verification>;
  /** The calls and their statements. */
  catalogue(): Catalogue;
  /** A statement, or a range `<id>..<id>`, in its place. @throws NotFoundError, WithdrawnError */
  getStatement(id: string, version?: string): PlacedStatement;
  /** For LangChain: a document a passage, its words as the content, its citations in the metadata. */
  retriever(options?: { readonly filters?: Filters; readonly limit?: number }): OnRecordRetriever;
  /** Ends the threads of the encoder. */
  close(): Promise<void>;
}

/**
 * Opens OnRecord for this process, and ingests first where that is asked for and due.
 * @throws ConfigError, CorpusError, IndexMissingError, IndexCorruptError, EmbedderMismatchError, PackageMissingError, ModelError, LockedError, NoSpaceError
 */
export async function createOnRecord(options: OnRecordOptions): Promise<OnRecord> {
  const config = readConfig(settingsOf(options));
  const embedder = await createEmbedder(config, { known: await embedderOfIndex(config) });
  try {
    if (options.corpusDir !== undefined) await refresh(config, embedder);
    // A newer index that cannot be served leaves the one that is.
    const opened = await openOnRecord(config, embedder, () => {});
    return present(opened);
  } catch (error) {
    await embedder.close();
    throw error;
  }
}

function present(opened: Awaited<ReturnType<typeof openOnRecord>>): OnRecord {
  const { ask, search, verify, catalogue, close } = opened;
  const stream = (question: string, asked: Asked = {}) => {
    const { request, signal } = read(question, asked);
    return eachWhileWanted(ask(request, signal), signal);
  };
  return {
    stream,
    async ask(question, asked) {
      for await (const event of stream(question, asked))
        if (event.type === 'answer') return event.answer;
      throw new Error('The events ended without an answer');
    },
    async search(question, asked = {}) {
      const { request, signal } = read(question, asked);
      return whileWanted(search(request, signal), signal);
    },
    verify: async (quote, claimed = {}) => verify(parseVerify({ ...claimed, quote })),
    catalogue,
    getStatement: (id, v) => viewStatement(catalogue(), { params: { id }, query: v ? { v } : {} }),
    retriever: (chosen) => new OnRecordRetriever(search, chosen),
    close,
  };
}

/** A question as every door reads it. */
const read = (
  question: string,
  { signal = new AbortController().signal, ...asked }: Asked,
): { request: AskRequest; signal: AbortSignal } => ({
  request: parseChat({ ...asked, question }),
  signal,
});

async function refresh(config: Config, embedder: Embedder): Promise<void> {
  const corpus = await loadCorpus(config);
  if (await isStale(corpus, config, embedder))
    await ingestCorpus(corpus, config, embedder, () => {});
}

/** `openaiApiKey` is the setting OPENAI_API_KEY. */
const settingsOf = (options: OnRecordOptions): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name.replace(/[A-Z]/g, '_$&').toUpperCase(),
      value,
    ]),
  );
