import type { RequestHandler } from 'express';
import type { Catalogue } from '../catalogue.js';
import { NotFoundError } from '../errors.js';
import { checkConversation } from '../state/checkConversation.js';
import type { Conversations } from '../state/conversations.js';
import { showConversation } from '../state/showConversation.js';
import { parseConversation } from './conversationInput.js';
import { parseId } from './ids.js';

/**
 * `POST /api/conversations`: keeps a conversation that stands, and says where it is found.
 * @param linkBase how its link begins: empty for a link within this server
 */
export const shareConversation =
  (
    conversations: Conversations,
    catalogue: () => Catalogue,
    today: () => Date,
    linkBase: string,
  ): RequestHandler =>
  async (request, response) => {
    const given = parseConversation(request.body);
    const id = await conversations.keep(checkConversation(given, catalogue(), today()));
    response.status(201).json({ id, url: urlOf(id, linkBase) });
  };

/** `GET /api/conversations/:id`: a shared conversation with what became of its citations since. */
export const showShared =
  (conversations: Conversations, catalogue: () => Catalogue, linkBase: string): RequestHandler =>
  async (request, response) => {
    const id = parseId(request.params.id).toLowerCase();
    const shared = await conversations.find(id);
    if (!shared) throw new NotFoundError(`There is no shared conversation "${id}"`);
    response.json({ id, url: urlOf(id, linkBase), ...showConversation(shared, catalogue()) });
  };

const urlOf = (id: string, linkBase: string): string => `${linkBase}/s/${id}`;
