import {
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  truncate,
  utimes,
} from 'node:fs/promises';

/**
 * The calls by which the store touches the disk. They are passed in, so that a test can stop the
 * process or fill the disk at any one of them. Errors are Node's own, with their `code`.
 */
export interface FileSystem {
  readonly read: (path: string) => Promise<Buffer>;
  readonly list: (folder: string) => Promise<string[]>;
  /** Milliseconds since 1970. */
  readonly modifiedAt: (path: string) => Promise<number>;
  /** Parents too; an existing folder is fine. */
  readonly makeFolder: (folder: string) => Promise<void>;
  /** Writes a file that must not exist yet, down to the disk. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Adds to a file, or begins it, down to the disk. */
  readonly append: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly truncate: (path: string, bytes: number) => Promise<void>;
  /** Brings a file's bytes, or a folder's names, down to the disk. */
  readonly sync: (path: string) => Promise<void>;
  /** Sets the time of change to now. */
  readonly touch: (path: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** A file or a whole folder; nothing there is fine. */
  readonly remove: (path: string) => Promise<void>;
}

export const nodeFiles: FileSystem = {
  read: (path) => readFile(path),
  list: (folder) => readdir(folder),
  modifiedAt: async (path) => (await stat(path)).mtimeMs,
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true });
  },
  write: (path, bytes) => writeDown(path, 'wx', bytes),
  append: (path, bytes) => writeDown(path, 'a', bytes),
  truncate: (path, bytes) => truncate(path, bytes),
  sync: async (path) => {
    if (process.platform === 'win32') return; // Windows opens no folder and syncs no read-only handle
    const handle = await open(path, 'r');
    await handle.sync().finally(() => handle.close());
  },
  touch: (path) => utimes(path, new Date(), new Date()),
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { recursive: true, force: true }),
};

/** What reads as these do and writes nothing: whoever tries is refused as by a disk that may not be written. */
export function readingOnly(files: FileSystem): FileSystem {
  const refuse = async (): Promise<never> => {
    throw Object.assign(new Error('Nothing is written here'), { code: 'EROFS' });
  };
  return {
    ...files,
    makeFolder: refuse,
    write: refuse,
    append: refuse,
    truncate: refuse,
    touch: refuse,
    rename: refuse,
    remove: refuse,
  };
}

async function writeDown(path: string, flags: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
