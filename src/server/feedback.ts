import type { RequestHandler } from 'express';
import type { SaveFeedback } from '../state/feedback.js';
import { parseFeedback } from './feedbackInput.js';

/** `POST /api/feedback`: what a reader thinks of an answer. */
export const takeFeedback =
  (save: SaveFeedback): RequestHandler =>
  async (request, response) => {
    response.status(201).json(await save(parseFeedback(request.body)));
  };
