/** A table as it comes back from outside: which figures it names, no more. */
export interface GivenTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly {
    readonly text: string;
    readonly marker?: number | null | undefined;
  }[])[];
}
