/** The nouns of OnRecord, in the order in which the data flows. Types only. */

/** `AMZN-2025-Q3`: ticker and the company's own fiscal period, or a slug where those are unknown. */
export type CallId = string;

/** `AMZN-2025-Q3:7f3k9q2m`: the call, then a digest of the words. */
export type StatementId = `${string}:${string}`;

export type Section = 'remarks' | 'qa';

export type StatementKind = 'remark' | 'question' | 'answer' | 'operator';

/** One earnings call, as its row in `calls.json` or its own text names it. Unknown is null, never guessed. */
export interface Call {
  readonly id: CallId;
  readonly company: string | null;
  readonly ticker: string | null;
  /** The company's fiscal period: `2025-Q3`, `2025-H1` or `2025-FY`. */
  readonly period: string | null;
  /** ISO date of the call. */
  readonly date: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  /** Where the publisher shows it. */
  readonly url: string | null;
}

/** The text of a call in one version. Offsets everywhere are UTF-16 code units into `text`. */
export interface Transcript {
  readonly call: Call;
  /** Path inside the corpus folder. */
  readonly file: string;
  readonly text: string;
  /** SHA-256 of the bytes as received, in hex. */
  readonly sha256: string;
  /** SHA-256 of `text` in UTF-8, in hex. */
  readonly textSha256: string;
  /** What turned the bytes into text and the text into statements. */
  readonly reader: string;
}

/** On which side of a call somebody speaks. */
export type Party = 'executive' | 'analyst' | 'operator';

export interface Speaker {
  readonly name: string;
  readonly role: string | null;
  readonly organization: string | null;
}

/** Where a reader of the source finds a statement. Paragraphs count from 1 within their section. */
export interface Locator {
  readonly page: number | null;
  readonly time: string | null;
  readonly paragraph: number | null;
}

/** The smallest thing that can be cited: `text.slice(start, end)` is its words. */
export interface Statement {
  readonly id: StatementId;
  readonly start: number;
  readonly end: number;
  /** Index into the call's `turns`. */
  readonly turn: number;
  readonly topic: string | null;
  readonly label: string | null;
  readonly locator: Locator;
  /** ISO 639-1, where it is not English. */
  readonly language?: string | undefined;
}

/** The unbroken run of statements by one speaker. */
export interface Turn {
  readonly kind: StatementKind;
  readonly section: Section;
  /** Null where the source does not name the speaker. */
  readonly speaker: Speaker | null;
  /** Null where nothing in the source proves one: then a statement is nobody's view. */
  readonly party: Party | null;
  /** For an answer: the index of the turn that asked; else null. */
  readonly inReplyTo: number | null;
}

/** One transcript, parsed: what ingestion stores of a call. */
export interface ParsedCall {
  readonly transcript: Transcript;
  readonly turns: readonly Turn[];
  /** In the order of the text; they never overlap. */
  readonly statements: readonly Statement[];
  /** Languages beside or instead of English that its source is in, as ISO 639-1; absent where all is English. */
  readonly languages?: readonly string[] | undefined;
  /** What of the call nothing but its file's name tells. */
  readonly fromFileName?: readonly (keyof Call)[] | undefined;
  /** What else a person should look at: what is doubtful, what was left out. */
  readonly notes?: readonly string[] | undefined;
}

/** A call that was taken back: the index holds none of its words, and its addresses tell why. */
export interface Withdrawal {
  readonly call: CallId;
  readonly reason: string;
  /** ISO date of the withdrawal. */
  readonly date: string;
}

/** What retrieval finds: neighbouring statements of one turn. Passages find; statements are cited. */
export interface Passage {
  /** Index into the generation's `calls`. */
  readonly call: number;
  /** First and last statement, as indices into that call's `statements`. */
  readonly first: number;
  readonly last: number;
}

/** What a generation was made of and with; readers check it before they trust a byte. */
export interface Manifest {
  readonly formatVersion: number;
  readonly createdAt: string;
  /** SHA-256 over the calls and their texts: the same corpus gives the same hash. */
  readonly corpusHash: string;
  readonly embedder: { readonly id: string; readonly dimensions: number };
  /** The weight that meaning earned beside words on this corpus (0 = words alone), and how it was found. */
  readonly fusion: { readonly meaningWeight: number; readonly calibratedOn: number };
  readonly counts: Readonly<Record<'calls' | 'statements' | 'passages', number>>;
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
}

/** What ingestion hands to the store. */
export interface GenerationContent {
  readonly corpusHash: string;
  readonly embedder: { readonly id: string; readonly dimensions: number };
  readonly fusion: { readonly meaningWeight: number; readonly calibratedOn: number };
  readonly calls: readonly ParsedCall[];
  /** Versions of calls that others replaced: their citations still open, and nothing is found in them. */
  readonly superseded: readonly ParsedCall[];
  readonly withdrawn: readonly Withdrawal[];
  readonly passages: readonly Passage[];
  /** One row of `dimensions` unit-length floats a passage; a row of zeros where a passage has no usable vector. */
  readonly vectors: Float32Array;
  /** The keyword index over the passages, as `search/` encodes it; the store keeps its bytes. */
  readonly keywords: Uint8Array;
}

/** One finished, verified, read-only build of the index, in memory. */
export interface Generation extends GenerationContent {
  readonly name: string;
  readonly manifest: Manifest;
  /** Nearest rows by the graph, or null where there is none (the addon is missing): then the rows are scanned. */
  readonly graph: Graph | null;
}

/** Approximate nearest neighbours over all rows, nearest first. `distance` is 1 − cosine: less is nearer. */
export interface Graph {
  nearest(vector: readonly number[], count: number): { row: number; distance: number }[];
}

/** What narrows a question; every list is "any of", the lists together are "all of". */
export interface Filters {
  readonly calls?: readonly string[] | undefined;
  readonly tickers?: readonly string[] | undefined;
  readonly periods?: readonly string[] | undefined;
  readonly speakers?: readonly string[] | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly sections?: readonly Section[] | undefined;
}

/** The call of a citation, as the contract names its fields. */
export interface CitedCall extends Call {
  readonly sha256: string;
  readonly textSha256: string;
}

/** A statement (or a run of neighbours) with the exact words and all that a reader needs to check them. */
export interface Citation {
  readonly id: StatementId;
  readonly statements: readonly StatementId[];
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Up to 64 characters before and after the quote. */
  readonly prefix: string;
  readonly suffix: string;
  readonly kind: StatementKind;
  readonly section: Section;
  readonly topic: string | null;
  readonly label: string | null;
  readonly speaker: Speaker | null;
  /** Null where nothing in the source proves on which side of the call it was said. */
  readonly party: Party | null;
  /** Who said it, in words, also where the source names nobody. */
  readonly attribution: string;
  readonly inReplyTo: {
    readonly id: StatementId;
    readonly asker: string | null;
    readonly text: string;
  } | null;
  readonly call: CitedCall;
  readonly locator: Locator;
  readonly url: string;
  /** Figures of the quote that cannot be as the source has them, with offsets like its own; absent where there is none. */
  readonly doubtful?: readonly DoubtfulFigure[] | undefined;
}

/** A figure that cannot be as it stands: two that a transcriber ran together, or one that lost its point. */
export interface DoubtfulFigure {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words around a citation, by the same speaker: what a reader needs to judge it without opening the call. */
export interface Excerpt {
  /** The text of the call from `start` to `end`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the cited statements stand, as offsets into the text of the call. */
  readonly highlights: readonly (readonly [start: number, end: number])[];
}

/** A citation as answers show it. */
export interface CitationInPlace extends Citation {
  readonly excerpt: Excerpt;
}
