export type Hnswlib = typeof import('hnswlib-node');

/** Null where the addon is missing: then rows are scanned instead. */
export type LoadHnswlib = () => Promise<Hnswlib | null>;

/** Imported on use: the addon is compiled at install, and a machine without a compiler has none. */
export const importHnswlib: LoadHnswlib = async () => {
  try {
    return (await import('hnswlib-node')).default;
  } catch {
    return null;
  }
};
