/** What became of a transcript that came from outside. */
export interface AddedCall {
  readonly call: string;
  /** Where it lies in the corpus folder. */
  readonly file: string;
  /** Where the transcript is kept that it replaces; null where it replaces none. */
  readonly former: string | null;
  /** Whether its bytes were in the corpus before. */
  readonly isKnown: boolean;
  readonly statements: number;
  /** The generation that holds it. */
  readonly generation: string;
  /** What a person should look at: what was guessed, what is kept aside. */
  readonly notes: readonly string[];
}
