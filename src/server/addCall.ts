import express, { type Request, type RequestHandler } from 'express';
import { z } from 'zod';
import type { Catalogue } from '../catalogue.js';
import { BadRequestError, PayloadTooLargeError } from '../errors.js';
import type { AddTranscript, GivenTranscript } from '../ingest/addTranscript.js';
import type { PreviewTranscript } from '../ingest/previewTranscript.js';
import { callRow, MOST_PARTICIPANTS, participant } from '../transcripts/callRows.js';
import { MAX_TRANSCRIPT_BYTES } from '../transcripts/decode.js';
import { parse } from './input.js';

/** How long an answer waits for its generation to be served; the server looks for new ones every two seconds. */
const SERVED_WITHIN_MS = 6_000;
const LOOK_EVERY_MS = 100;

/** The file's bytes as they are, whatever type they are sent with: what they are, they say themselves. */
export const readTranscriptBody: RequestHandler = (request, response, next) => {
  const read = express.raw({ limit: MAX_TRANSCRIPT_BYTES, inflate: false, type: () => true });
  read(request, response, (error?: { readonly type?: string }) => {
    if (error?.type !== 'entity.too.large') return next(error);
    next(
      new PayloadTooLargeError(`A transcript has at most ${MAX_TRANSCRIPT_BYTES} bytes: split it`),
    );
  });
};

/**
 * `POST /api/calls?file=&company=&ticker=&period=&date=&publisher=&url=&participants=` with the transcript's file as its body: adds a call
 * or a version of one, as the command does, or the calls of a file of many. 201 for a new text, 200 for what is here already.
 */
export const addCall =
  (add: AddTranscript, catalogue: () => Catalogue): RequestHandler =>
  async (request, response) => {
    const added = await add(givenIn(request));
    await untilServed(catalogue, added.generation);
    const isKnown = added.calls.every((call) => call.isKnown);
    response.status(isKnown ? 200 : 201).json(added);
  };

/** `POST /api/calls/preview`, asked as the one that adds: what the transcript is recognised as. Nothing is written. */
export const previewCall =
  (preview: PreviewTranscript): RequestHandler =>
  async (request, response) => {
    response.json(await preview(givenIn(request)));
  };

/** @throws BadRequestError */
function givenIn({ query, body }: Request): GivenTranscript {
  const { file, ...details } = parse(ADDED_CALL, query);
  const bytes: unknown = body;
  if (!Buffer.isBuffer(bytes) || bytes.length === 0)
    throw new BadRequestError('There is no body: send the bytes of the transcript', 'body');
  return { name: file, bytes, details };
}

/** Whoever adds a call asks about it next. */
async function untilServed(catalogue: () => Catalogue, generation: string): Promise<void> {
  const end = performance.now() + SERVED_WITHIN_MS;
  while (catalogue().generation !== generation && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
}

const NO_PARTICIPANTS = '"participants" must be one JSON list of { "name", "party" }';

/** The query of `POST /api/calls` and of its preview. */
export const ADDED_CALL = z.strictObject(
  {
    file: z
      .string('"file" must be the name of the transcript, such as acme-2025-q3.txt')
      .regex(
        /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}$/u,
        '"file" must be a bare file name of up to 100 letters, digits, spaces, dots, hyphens or underscores',
      ),
    ...callRow.pick({
      company: true,
      ticker: true,
      period: true,
      date: true,
      publisher: true,
      url: true,
    }).shape,
    participants: z
      .string(NO_PARTICIPANTS)
      .transform(jsonIn)
      .pipe(z.array(participant, NO_PARTICIPANTS).max(MOST_PARTICIPANTS))
      .optional()
      .describe(
        'Corrects speakers, as JSON: [{ "name", "party" }], where `party` is executive, analyst, operator or unknown; with `role`, `organization` and `aliases` as in calls.json',
      ),
  },
  {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? 'There are file, company, ticker, period, date, publisher, url and participants, and no other parameter'
        : undefined,
  },
);

/** What is no JSON is no list either. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
