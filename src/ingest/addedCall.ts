/** What became of one call that came from outside. */
export interface TakenCall {
  readonly call: string;
  /** Where it lies in the corpus folder. */
  readonly file: string;
  /** Where the transcript is kept that it replaces; null where it replaces none. */
  readonly former: string | null;
  /** Whether its bytes were in the corpus before. */
  readonly isKnown: boolean;
  readonly statements: number;
}

/** A call of a file that was not taken, though others of it were. */
export interface RefusedCall {
  /** What the call is named in the file. */
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

/** What became of a file that came from outside: of its call or, where it holds many, of the first, with all of them in `calls`. */
export interface AddedCall extends TakenCall {
  /** The generation that holds it. */
  readonly generation: string;
  /** Every call of the file that is in the corpus now, in the order of the file. */
  readonly calls: readonly TakenCall[];
  /** Those that were withdrawn, and so not taken. */
  readonly refused: readonly RefusedCall[];
  /** What a person should look at: what was guessed, what is kept aside. */
  readonly notes: readonly string[];
}
