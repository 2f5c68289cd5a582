import { TranscriptError } from '../../errors.js';
import type { GuessedCall } from '../given.js';
import { type CallData, callsIn } from './callsIn.js';
import { createJsonCutter, type JsonRecord } from './cutJson.js';
import { readTable, type TableRow, type TableShape } from './cutTable.js';
import { callKey, factsOf } from './facts.js';
import { field, isNamed, TURN } from './fields.js';
import { isTurn, sectionTold } from './turnsIn.js';

/** How a file of data is written. */
export type DataKind = { readonly kind: 'json' } | ({ readonly kind: 'table' } & TableShape);

/** One call of a file, and the bytes that would hold it alone. */
export interface CallInFile {
  readonly data: CallData;
  /** The facts that its name can be made of. */
  readonly facts: GuessedCall;
  bytes(): Uint8Array;
}

/** Calls that one file may hold. */
export const MOST_CALLS = 10_000;

/**
 * The calls of a file of data, in their order. What lies in a list of calls, or on a line of its own, is one call; rows
 * that say of each turn whose it is are gathered by that.
 *
 * @param chunks UTF-8
 * @throws TranscriptError TOO_MANY_CALLS as soon as they are more than `MOST_CALLS`; DAMAGED or TOO_LARGE
 */
export async function readCalls(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  kind: DataKind,
  file: string,
): Promise<CallInFile[]> {
  const calls = new Map<string, CallInFile>();
  const rows = new Map<string, (JsonRecord | TableRow)[]>();
  const add = (key: string, call: CallInFile): void => {
    calls.set(key, call);
    if (calls.size > MOST_CALLS) throw tooMany(file);
  };
  const wrap = kind.kind === 'json' ? listOf : tableOf(kind);
  const take = (record: JsonRecord | TableRow): void => {
    const key = keyOfRow(record.value);
    if (key === null) {
      for (const data of callsIn(record.value)) add(`${calls.size}`, alone(data, record, wrap));
      return;
    }
    const others = rows.get(key);
    if (others) others.push(record);
    else {
      const group = [record];
      rows.set(key, group);
      add(`row ${key}`, gathered(group, wrap));
    }
  };
  if (kind.kind === 'table') await readTable(chunks, kind, file, take);
  else {
    const cutter = await createJsonCutter(file, take);
    for await (const chunk of chunks) cutter.write(chunk);
    cutter.end();
  }
  return [...calls.values()];
}

/** Whose call a record is a part of; null where it is a call, or holds some. */
function keyOfRow(value: unknown): string | null {
  if (isTurn(value)) return callKey(value);
  if (Array.isArray(value)) return value.every((cell) => typeof cell === 'string') ? '' : null;
  if (!isNamed(value) || callKey(value) !== '') return null;
  const section = field(value, [...TURN.section, 'name', 'title', 'type']);
  return typeof section === 'string' && sectionTold(section) !== null ? '' : null;
}

type Wrap = (records: readonly { readonly raw: string }[]) => Uint8Array;

const listOf: Wrap = (records) => {
  const all = records.map(({ raw }) => raw).join(',\n');
  return Buffer.from(records.length === 1 ? `${all}\n` : `[${all}]\n`);
};

const tableOf =
  ({ columns, delimiter }: TableShape): Wrap =>
  (records) =>
    Buffer.from(`${[columns.join(delimiter), ...records.map(({ raw }) => raw)].join('\n')}\n`);

/** A call as it stands in the file, or, cut out of what lies around it, with what that says of it. */
function alone(
  data: CallData,
  record: { readonly raw: string; readonly value: unknown },
  wrap: Wrap,
): CallInFile {
  const facts = { ...data.around, ...(isNamed(data.value) ? factsOf(data.value) : {}) };
  const bytes = (): Uint8Array =>
    data.value === record.value
      ? wrap([record])
      : Buffer.from(`${JSON.stringify({ ...data.around, call: data.value })}\n`);
  return { data, facts, bytes };
}

function gathered(group: readonly (JsonRecord | TableRow)[], wrap: Wrap): CallInFile {
  const [first] = group;
  return {
    get data() {
      return { value: group.map(({ value }) => value), around: {} };
    },
    facts: isNamed(first?.value) ? factsOf(first.value) : {},
    bytes: () => wrap(group),
  };
}

const tooMany = (file: string): TranscriptError =>
  new TranscriptError(
    'TOO_MANY_CALLS',
    `${file} holds more than ${MOST_CALLS} calls: split it into files of fewer`,
  );
