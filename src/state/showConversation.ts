import type { Answer } from '../answer.js';
import type { Catalogue } from '../catalogue.js';
import { alone } from '../citations/inPlace.js';
import { WithdrawnError } from '../errors.js';
import type { CitationInPlace } from '../types.js';
import type {
  SharedConversation,
  ShownConversation,
  ShownExchange,
  WithVersion,
} from './conversation.js';

/** A shared conversation with what became of each citation since: of its words in the calls that are served now. */
export const showConversation = (
  { exchanges, ...shared }: SharedConversation,
  catalogue: Pick<Catalogue, 'statement' | 'excerpt'>,
): ShownConversation => ({
  ...shared,
  exchanges: exchanges.map(({ question, answer }) => showExchange(question, answer, catalogue)),
});

function showExchange(
  question: string,
  answer: Answer,
  catalogue: Pick<Catalogue, 'statement' | 'excerpt'>,
): ShownExchange {
  const show = <T extends CitationInPlace>(kept: T): WithVersion<T> =>
    showCitation(kept, catalogue);
  try {
    const { citations, related } = answer;
    return {
      question,
      answer: { ...answer, citations: citations.map(show), related: related.map(show) },
    };
  } catch (error) {
    if (!(error instanceof WithdrawnError)) throw error;
    return { question, answer: null, withdrawn: error.message };
  }
}

/** The words stay those that were shared; the link is the one of today's address. What was shared before answers showed the words around a citation gets them now. */
function showCitation<T extends CitationInPlace>(
  kept: T,
  catalogue: Pick<Catalogue, 'statement' | 'excerpt'>,
): WithVersion<T> {
  const { textSha256 } = kept.call;
  const found = catalogue.statement(kept.id, textSha256);
  if (found?.statement.call.textSha256 !== textSha256)
    return { ...kept, excerpt: kept.excerpt ?? alone(kept), version: null };
  const excerpt = catalogue.excerpt(kept.id, textSha256) ?? kept.excerpt;
  return { ...kept, excerpt, url: found.statement.url, version: found.version };
}
