import { extname } from 'node:path';
import type { CallId, Transcript } from '../types.js';

/** Where transcripts are kept that another version replaced. */
export const SUPERSEDED = 'superseded';

/** A transcript in that folder: its name tells whose it is, and a digest that it is kept once. */
export interface SupersededFile {
  /** Path inside the corpus folder, with forward slashes. */
  readonly file: string;
  readonly call: CallId;
  readonly bytes: Uint8Array;
}

/** Digits of the hash of its bytes that a file's name holds. */
const DIGITS = 12;
const NAMED = new RegExp(`^${SUPERSEDED}/([^/]+)\\.[0-9a-f]{${DIGITS}}(?:\\.[^./]+)?$`);

export const placeOfSuperseded = ({ call, sha256, file }: Transcript): string =>
  `${SUPERSEDED}/${call.id}.${sha256.slice(0, DIGITS)}${extname(file)}`;

/** The call of a file in the folder; null for another one that lies there. */
export const callOfSuperseded = (file: string): CallId | null => NAMED.exec(file)?.[1] ?? null;
