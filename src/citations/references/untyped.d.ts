declare module 'citeproc' {
  interface Cite {
    readonly id: string;
    readonly locator?: string;
    readonly label?: string;
  }
  interface Engine {
    setOutputFormat(format: 'text'): void;
    updateItems(ids: readonly string[]): void;
    /** Its second part holds the entries. */
    makeBibliography(): false | readonly [object, readonly string[]];
    previewCitationCluster(
      citation: {
        readonly citationItems: readonly Cite[];
        readonly properties: { readonly noteIndex: number };
      },
      before: readonly [],
      after: readonly [],
      format: 'text',
    ): string;
  }
  const CSL: {
    readonly Engine: new (
      source: { retrieveLocale(): object; retrieveItem(id: string): object },
      style: object,
      language: string,
    ) => Engine;
  };
  export = CSL;
}
