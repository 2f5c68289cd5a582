import type { z } from 'zod';
import type { OnRecordError } from '../errors.js';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A part of the contract, in the order in which the page shows them. */
export type Group =
  | 'Ask'
  | 'Look up'
  | 'Quotes and references'
  | 'Keep and share'
  | 'Keys'
  | 'Other doors'
  | 'Operation'
  | 'Pages';

/** What one address does for one method: all that the document says of it, and the compiler can hold to the code. */
export interface Operation {
  /** Stable: generated clients name their functions by it. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'delete';
  /** As OpenAPI writes it: `/api/calls/{id}`. */
  readonly path: `/${string}`;
  readonly group: Group;
  readonly summary: string;
  readonly about?: string;
  /** Which scope a key needs, where the server has keys; `open` needs none. */
  readonly access: 'open' | 'read' | 'ingest';
  readonly parameters?: readonly Parameter[];
  readonly body?: Body;
  readonly replies: readonly Reply[];
  /** One of each code; its message is the meaning. Those that every address has are added. */
  readonly faults?: readonly OnRecordError[];
  /** For doors that say their errors in another shape. */
  readonly faultShape?: z.ZodType;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly about: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
  /** A list is written `a,b`. */
  readonly isList: boolean;
  readonly example?: string;
}

export interface Body {
  readonly mediaType: string;
  /** Null for bytes as they are. */
  readonly schema: z.ZodType | null;
  readonly about?: string;
  readonly example?: unknown;
}

export interface Reply {
  readonly status: number;
  readonly about: string;
  /** Null where there is no body. */
  readonly mediaType: string | null;
  /** Null for text or bytes. */
  readonly schema: z.ZodType | null;
  /** Of an event stream: what the `data:` of each event holds. */
  readonly events?: Readonly<Record<string, z.ZodType>>;
}

/** Refused by the compiler where a value of `T` would not pass the schema. */
type Takes<T, S extends z.ZodType> = [T] extends [z.input<S>] ? unknown : never;

/** A reply in JSON. `T` is what the code sends: `json<Answer>()(ANSWER, 'The checked answer')`. */
export const json =
  <T>() =>
  <S extends z.ZodType>(schema: S & Takes<T, S>, about: string, status = 200): Reply => ({
    status,
    about,
    mediaType: 'application/json',
    schema,
  });

/** What the `data:` of an event holds, `T` by the code. */
export const data =
  <T>() =>
  <S extends z.ZodType>(schema: S & Takes<T, S>): z.ZodType =>
    schema;

/** A reply that is no JSON of the contract. */
export const text = (mediaType: string, about: string): Reply => ({
  status: 200,
  about,
  mediaType,
  schema: null,
});

/** A body in JSON with an example that the schema takes. */
export const jsonBody = <S extends z.ZodType>(schema: S, example: z.input<S>): Body => ({
  mediaType: 'application/json',
  schema,
  example,
});
