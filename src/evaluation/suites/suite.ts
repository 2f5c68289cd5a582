import type { Ask, SearchPassages } from '../../answer.js';
import type { Catalogue } from '../../catalogue.js';
import type { Config } from '../../config.js';
import type { Embedder } from '../../models/embedder.js';
import type { Ranker } from '../../search/ranking/ranker.js';
import type { ParsedCorpus } from '../../transcripts/parseCorpus.js';
import type { Supports } from '../citationScores.js';
import type { Latencies } from '../latencies.js';

/** Figures by row and column; shares run from 0 to 1. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A line of a plot; its points in the order of x. */
export interface Curve {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** What a suite measured: figures for the table, and what the report plots. */
export interface Measured {
  readonly figures: Figures;
  /** Milliseconds of the stages of an answer. */
  readonly latencies?: Latencies;
  /** Share of the evidence within the first k passages, by k. */
  readonly recall?: readonly Curve[];
}

/** One thing that is measured; null where what it needs is not here. */
export type Suite = (place: Workplace) => Promise<Measured | null>;

/** An index that is open for questions. */
export interface OpenIndex {
  readonly ask: Ask;
  readonly search: SearchPassages;
  readonly catalogue: () => Catalogue;
  close(): Promise<void>;
}

/** The parts of the product that are measured; only assemble.ts knows them. */
export interface Product {
  readonly createEmbedder: () => Promise<Embedder>;
  readonly ingestCorpus: (
    corpus: ParsedCorpus,
    config: Pick<Config, 'indexDir'>,
    embedder: Embedder,
    onProgress: () => void,
  ) => Promise<{ readonly passages: number; readonly embedded: number }>;
  readonly openOnRecord: (
    config: Pick<Config, 'indexDir' | 'publicUrl'>,
    embedder: Embedder,
    onFault: (error: unknown) => void,
    ranker?: Ranker,
  ) => Promise<OpenIndex>;
  /** Whether texts support a sentence of an answer. */
  readonly supports: Supports;
  /** Holds the check of support against the judgements of people in a folder; null where there is no such check. */
  readonly scoreFaithfulness: ((folder: string) => Promise<Figures>) | null;
  /** Corrupts drafts of a model and counts what the checks let through; null where no model writes. */
  readonly scoreDrafts: (() => Promise<Figures>) | null;
}

/** What a suite stands on. */
export interface Workplace {
  readonly corpusDir: string;
  /** Indexes of the suites lie in folders of this one, with what was embedded before. */
  readonly indexDir: string;
  /** The shared benchmarks; not every machine has them. */
  readonly dataDir: string;
  readonly product: Product;
  readonly say: (line: string) => void;
  /** Whether wrong answers are told one by one. */
  readonly tellsMisses: boolean;
}
