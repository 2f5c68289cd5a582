/** A table that words of any text are looked up in: it holds its own entries alone, and nothing for "constructor". */
export const wordTable = <T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null), entries);
