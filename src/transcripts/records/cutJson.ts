import { TranscriptError } from '../../errors.js';
import { MAX_TRANSCRIPT_BYTES } from '../decode.js';

/** A value of a file, and the letters that it stands in there. */
export interface JsonRecord {
  readonly raw: string;
  readonly value: unknown;
}

/** Takes a file piece by piece. */
export interface JsonCutter {
  /** UTF-8. @throws TranscriptError DAMAGED or TOO_LARGE */
  write(chunk: Uint8Array): void;
  end(): void;
}

/**
 * Cuts JSON, JSON Lines or values that follow each other at their lists and objects: those in an outermost list, else the
 * outermost themselves. Never more than one of them is held.
 */
export async function createJsonCutter(
  file: string,
  onRecord: (record: JsonRecord) => void,
): Promise<JsonCutter> {
  const { Tokenizer, TokenType } = await import('@streamparser/json');
  const tokenizer = new Tokenizer({ separator: '' });
  const held = holdBytes();
  let depth = 0;
  let listed = 0; // 1 within an outermost list: its values are the records
  let start = -1;
  const cut = (end: number): void => {
    if (end - start > MAX_TRANSCRIPT_BYTES) throw tooLarge(file);
    const raw = held.slice(start, end);
    start = -1;
    onRecord({ raw, value: parse(raw, file) });
  };
  const damaged = (error: unknown) =>
    error instanceof TranscriptError ? error : notJson(file, error);
  tokenizer.onError = (error) => {
    throw damaged(error);
  };
  tokenizer.onToken = ({ token, offset }) => {
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) {
      if (depth === 0) listed = token === TokenType.LEFT_BRACKET ? 1 : 0;
      if (depth >= listed && start < 0) start = offset;
      if (++depth > DEEPEST) throw tooDeep(file);
    } else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) {
      if (--depth < 0) throw notJson(file);
      if (depth === listed && start >= 0) cut(offset + 1);
    }
  };
  return {
    write: (chunk) => {
      held.add(chunk);
      tokenizer.write(chunk);
      if (start >= 0 && held.end() - start > MAX_TRANSCRIPT_BYTES) throw tooLarge(file);
      held.forget(start < 0 ? held.end() : start);
    },
    end: () => {
      if (depth > 0) throw notJson(file, 'it ends in the middle');
      tokenizer.end();
    },
  };
}

/** Lists and objects inside each other. Data of calls nest some ten deep. */
const DEEPEST = 64;

/** The bytes of a stream from some place on. */
function holdBytes() {
  let chunks: Uint8Array[] = [];
  let from = 0;
  let to = 0;
  return {
    add: (chunk: Uint8Array) => {
      chunks.push(chunk);
      to += chunk.length;
    },
    end: () => to,
    slice: (start: number, end: number): string => {
      const whole = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      if (whole && chunks.length > 1) chunks = [whole];
      return Buffer.from(whole?.subarray(start - from, end - from) ?? []).toString('utf8');
    },
    forget: (start: number) => {
      for (let first = chunks[0]; first && from + first.length <= start; first = chunks[0]) {
        chunks.shift();
        from += first.length;
      }
    },
  };
}

function parse(raw: string, file: string): unknown {
  try {
    return JSON.parse(raw);
  } catch (error) {
    throw notJson(file, error);
  }
}

const notJson = (file: string, why: unknown = 'a bracket too many'): TranscriptError =>
  new TranscriptError(
    'DAMAGED',
    `${file} is damaged JSON (${String(why instanceof Error ? why.message : why).slice(0, 120)}): get it again, or write it anew`,
  );

const tooDeep = (file: string): TranscriptError =>
  new TranscriptError(
    'DAMAGED',
    `${file} nests its values more than ${DEEPEST} deep, as no transcript does: write the turns as one list`,
  );

const tooLarge = (file: string): TranscriptError =>
  new TranscriptError(
    'TOO_LARGE',
    `${file} holds one value of more than ${MAX_TRANSCRIPT_BYTES} bytes: write one call a line (JSON Lines), or a list of calls`,
  );
