import type { FileSystem } from '../../src/store/files.js';

type Change = Exclude<keyof FileSystem, 'read' | 'list' | 'modifiedAt'>;

/** The file system, but `before` is told of every change before it happens, and stops it by throwing. */
export function watchChanges(
  files: FileSystem,
  before: (change: Change, path: string, bytes?: Uint8Array) => void | Promise<void>,
): FileSystem {
  const tell: (...change: Parameters<typeof before>) => Promise<void> = async (...change) =>
    before(...change);
  return {
    ...files,
    makeFolder: (path) => tell('makeFolder', path).then(() => files.makeFolder(path)),
    write: (path, bytes) => tell('write', path, bytes).then(() => files.write(path, bytes)),
    append: (path, bytes) => tell('append', path, bytes).then(() => files.append(path, bytes)),
    truncate: (path, size) => tell('truncate', path).then(() => files.truncate(path, size)),
    sync: (path) => tell('sync', path).then(() => files.sync(path)),
    touch: (path) => tell('touch', path).then(() => files.touch(path)),
    rename: (from, to) => tell('rename', to).then(() => files.rename(from, to)),
    remove: (path) => tell('remove', path).then(() => files.remove(path)),
  };
}

/** An error as Node makes it. */
export const diskError = (code: string): Error =>
  Object.assign(new Error(`${code}: injected`), { code });
