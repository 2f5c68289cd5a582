import { setImmediate } from 'node:timers/promises';
import type { Ask, SearchPassages, TraceTopic } from './answer.js';
import { type AskDeps, createAsk, createSearch } from './answers/ask.js';
import { createCallOverview } from './answers/callOverview/createCallOverview.js';
import { createCheckWords } from './answers/checks/checkWords.js';
import { createRelated } from './answers/checks/related.js';
import { type CheckSupport, createSupportCheck } from './answers/checks/support.js';
import type { WriterDeps } from './answers/draft/writeWithModel.js';
import { createSuggest, type Suggest } from './answers/suggest/suggest.js';
import { createTraceTopic } from './answers/traceTopic.js';
import type { Catalogue, OverviewOfCall } from './catalogue.js';
import { createCatalogue } from './citations/catalogue.js';
import { indexQuotes } from './citations/verify/quoteIndex.js';
import type { VerifyQuote } from './citations/verify/verification.js';
import { createVerify } from './citations/verify/verifyQuote.js';
import type { Config } from './config.js';
import { EmbedderMismatchError } from './errors.js';
import type { IngestCommand } from './ingest/commandLine.js';
import { givenFiles } from './ingest/givenFiles.js';
import { type IngestDeps, type IngestReport, ingest } from './ingest/ingest.js';
import { ignoredLine, takenLines, withdrawnLine } from './ingest/reportLines.js';
import { finishTaking, type Taking, takeFiles } from './ingest/takeFiles.js';
import { withdrawCall } from './ingest/withdrawCall.js';
import { oppositesOf } from './language/wordnet.js';
import { createBuiltinEmbedder } from './models/builtinEmbedder.js';
import { createChatModel } from './models/chatModel.js';
import type { Embedder } from './models/embedder.js';
import { createProviderEmbedder } from './models/providerEmbedder.js';
import { readWordVectors } from './models/readWeights.js';
import { createCheckReport } from './reports/checkReport.js';
import type { CheckReport } from './reports/report.js';
import { decodeKeywordIndex } from './search/keywordFile.js';
import { readAhead, readLearned } from './search/ranking/learned.js';
import type { Ranker } from './search/ranking/ranker.js';
import type { SearchSpace } from './search/search.js';
import { createState, type State } from './state/state.js';
import { openEmbeddingCache } from './store/embeddingCache.js';
import type { FileSystem } from './store/files.js';
import { createGenerationStore } from './store/generationStore.js';
import { rememberParsed } from './store/parsedCalls.js';
import { serveGeneration } from './store/servedGeneration.js';
import { assertVector } from './store/vectorGuard.js';
import { type ParsedCorpus, parseCorpus } from './transcripts/parseCorpus.js';
import { parserDigest } from './transcripts/parserDigest.js';
import { type ParseSource, parseSource } from './transcripts/parseSources.js';
import { readCorpus } from './transcripts/readCorpus.js';
import type { Generation, Manifest } from './types.js';

/** Everything that a door needs of a served index. */
export interface OnRecord {
  readonly ask: Ask;
  readonly search: SearchPassages;
  /** Who said what on a topic over time. */
  readonly traceTopic: TraceTopic;
  readonly verify: VerifyQuote;
  readonly checkReport: CheckReport;
  /** Questions to begin with. */
  readonly suggest: Suggest;
  /** What matters most in one call. */
  readonly overviewOfCall: OverviewOfCall;
  readonly catalogue: () => Catalogue;
  /** The index that is served now. */
  readonly served: () => Generation;
  /** Reads every call for the ranker, one at a time, so that no question waits for it. */
  readAhead(): Promise<void>;
  close(): Promise<void>;
}

/** The built-in embedder. Throws WeightsError. */
export const createBuiltin = async (): Promise<Embedder> =>
  createBuiltinEmbedder(await readWordVectors());

/**
 * The embedder that the settings choose.
 * @param known the embedder of an index that is to be served: when it is this one, no provider is asked at start
 * @throws PackageMissingError, ModelError, WeightsError
 */
export const createEmbedder = async (
  { embeddings, access }: Pick<Config, 'embeddings' | 'access'>,
  { known = null }: { readonly known?: Manifest['embedder'] | null } = {},
): Promise<Embedder> =>
  embeddings === 'builtin'
    ? createBuiltin()
    : createProviderEmbedder(embeddings, access, { known });

/** The embedder that the index was made with; null where there is no index. Throws IndexCorruptError. */
export const embedderOfIndex = async ({
  indexDir,
}: Pick<Config, 'indexDir'>): Promise<Manifest['embedder'] | null> =>
  (await createGenerationStore(indexDir).manifest())?.embedder ?? null;

/** Takes the files that a command names into the corpus folder, or withdraws the call that it names. Throws BadRequestError, CorpusError, LockedError, NoSpaceError. */
export async function takeIn(
  { paths, details, removal }: IngestCommand,
  { corpusDir, indexDir }: Pick<Config, 'corpusDir' | 'indexDir'>,
  say: (line: string) => void,
): Promise<Taking> {
  await finishTaking(corpusDir);
  if (removal) {
    const today = new Date().toISOString().slice(0, 10);
    say(withdrawnLine(await withdrawCall(corpusDir, removal, today, await createParser(indexDir))));
  }
  const given = await givenFiles(paths, Object.keys(details).length > 0);
  const { taken, refused, ignored } =
    given.files.length === 0
      ? { taken: [], refused: [], ignored: [] }
      : await takeFiles(corpusDir, given.files, details, await createParser(indexDir));
  const left = [...given.ignored, ...ignored];
  for (const line of [...ignoredLine(left), ...takenLines(taken)]) say(line);
  return { taken, refused: [...given.refused, ...refused], ignored: left };
}

/** Reads and parses the corpus; what did not change since it was parsed for this index is not parsed again. Throws CorpusError. */
export const loadCorpus = async ({
  corpusDir,
  indexDir,
}: Pick<Config, 'corpusDir'> & Partial<Pick<Config, 'indexDir'>>): Promise<ParsedCorpus> =>
  parseCorpus(await readCorpus(corpusDir), indexDir ? await createParser(indexDir) : parseSource);

/** A parser that knows what it made of a transcript before. */
export const createParser = async (indexDir: string, files?: FileSystem): Promise<ParseSource> =>
  rememberParsed(indexDir, parseSource, await parserDigest(), files);

/** Whether the index was made of another corpus or with a former built-in encoder, or is missing. Throws IndexCorruptError, EmbedderMismatchError. */
export async function isStale(
  { hash }: ParsedCorpus,
  { indexDir }: Pick<Config, 'indexDir'>,
  embedder: Embedder,
): Promise<boolean> {
  const manifest = await createGenerationStore(indexDir).manifest();
  if (manifest && isOtherBuiltin(manifest.embedder, embedder)) return true;
  if (manifest) assertSameEmbedder(manifest, embedder);
  return manifest?.corpusHash !== hash;
}

/** The built-in encoder of another version: nobody chose it, and an ingest costs seconds. */
const isOtherBuiltin = (saved: Manifest['embedder'], { id }: Embedder): boolean =>
  saved.id !== id && [saved.id, id].every((one) => one.startsWith('builtin:'));

/** Whether there is an index to serve, whatever it was made of. Throws IndexCorruptError. */
export const hasIndex = async ({ indexDir }: Pick<Config, 'indexDir'>): Promise<boolean> =>
  (await createGenerationStore(indexDir).current()) !== null;

export async function ingestCorpus(
  corpus: ParsedCorpus,
  { indexDir }: Pick<Config, 'indexDir'>,
  embedder: Embedder,
  onProgress: IngestDeps['onProgress'],
): Promise<IngestReport> {
  const store = createGenerationStore(indexDir);
  const openCache = () => openEmbeddingCache(indexDir, embedder);
  const wordVectors = await readWordVectors();
  return ingest(corpus, { store, embedder, openCache, wordVectors, onProgress });
}

/** What is kept beside the index, where a folder is set for it. */
export const openState = ({ stateDir }: Pick<Config, 'stateDir'>): State => createState(stateDir);

/** The settings that answering needs; without a chat model answers quote. */
export type ServedConfig = Pick<Config, 'indexDir' | 'publicUrl'> &
  Partial<Pick<Config, 'chat' | 'access'>>;

/**
 * Opens the index for answering.
 *
 * @param ranker another than the one that ships, to be measured
 * @throws PackageMissingError, IndexMissingError, IndexCorruptError, ManifestMismatchError, EmbedderMismatchError, WeightsError
 */
export async function openOnRecord(
  { indexDir, publicUrl, chat, access }: ServedConfig,
  embedder: Embedder,
  onFault: (error: unknown) => void,
  ranker?: Ranker,
): Promise<OnRecord> {
  const served = await serveGeneration(
    createGenerationStore(indexDir),
    ({ manifest }) => assertSameEmbedder(manifest, embedder),
    onFault,
  );
  const learned = await readLearned(ranker);
  const linkBase = publicUrl ?? '';
  const space = once((generation): SearchSpace => {
    const index = decodeKeywordIndex(generation.keywords);
    return { generation, index, learned };
  });
  const catalogue = once((generation) => createCatalogue(generation, linkBase));
  const quoteIndex = once(({ calls }) => indexQuotes(calls));
  const related = createRelated();
  const checkSupport = createSupportCheck({ related, oppositesOf });
  const writer = chat && access ? await createWriter(chat, access, checkSupport) : null;
  const deps: AskDeps = {
    space: () => space(served.current()),
    embedQuestion: async (text) =>
      assertVector(await embedder.embeddings.embedQuery(text), embedder.dimensions),
    linkBase,
    writer,
  };
  const current = () => catalogue(served.current());
  const checking = { space: deps.space, quoteIndex, checkSupport, related, linkBase };
  const quoting = createAsk({ ...deps, writer: null });
  const pause = () => setImmediate();
  let isClosed = false;
  return {
    ask: createAsk(deps),
    search: createSearch(deps),
    traceTopic: createTraceTopic({ ...deps, pause }),
    verify: createVerify({ generation: served.current, quoteIndex, linkBase }),
    checkReport: createCheckReport(checking),
    suggest: createSuggest({ catalogue: current, ask: quoting, pause }),
    overviewOfCall: createCallOverview(deps.space, linkBase),
    catalogue: current,
    served: served.current,
    readAhead: () => readAhead(deps.space(), () => isClosed),
    close: async () => {
      isClosed = true;
      served.close();
      await embedder.close();
    },
  };
}

/** The chat model that the settings choose, and the checks of what it writes. */
async function createWriter(
  chat: NonNullable<Config['chat']>,
  access: Config['access'],
  checkSupport: CheckSupport,
): Promise<WriterDeps> {
  const model = await createChatModel(chat, access);
  return { model, checkWords: createCheckWords(checkSupport), totalMs: chat.totalMs };
}

/** What is made of a generation is made once, and forgotten with it. */
function once<T>(make: (generation: Generation) => T): (generation: Generation) => T {
  const made = new WeakMap<Generation, { readonly value: T }>();
  return (generation) => {
    const before = made.get(generation) ?? { value: make(generation) };
    made.set(generation, before);
    return before.value;
  };
}

function assertSameEmbedder(
  { embedder: saved }: Pick<Generation, 'embedder'>,
  wanted: Embedder,
): void {
  if (saved.id === wanted.id && saved.dimensions === wanted.dimensions) return;
  throw new EmbedderMismatchError(
    `The index was made with ${saved.id} (${saved.dimensions} dimensions), the settings name ${wanted.id} (${wanted.dimensions}): run \`npm run ingest\` to make it anew, or set EMBEDDINGS back`,
  );
}
