import { ApiError } from '../api.js';
import type { Context } from '../context.js';
import type { Conversation } from '../conversation.js';
import { button, fill, h, on } from '../dom.js';

/** What is handed on of a conversation. */
export type Part = Pick<Conversation, 'title' | 'exchanges'>;

/** The most exchanges that the server takes at once. */
export const MAX_EXCHANGES = 50;

/**
 * Stores a conversation on the server and copies the link that opens it for others.
 * @param part the conversation as far as the answer whose button this is
 * @param more where the link, or what went wrong, is shown
 */
export function shareButton(
  part: () => Part,
  more: HTMLElement,
  context: Context,
): HTMLButtonElement {
  let isUnderWay = false; // and the button stays usable: one that is disabled loses the focus
  const share = async (pressed: HTMLButtonElement) => {
    if (isUnderWay) return;
    isUnderWay = true;
    const said = await shared(part(), context)
      .catch((error: unknown) => {
        if (error instanceof ApiError)
          return h('p', { class: 'fault', role: 'alert' }, wordsOf(error));
        throw error;
      })
      .finally(() => {
        isUnderWay = false;
      });
    fill(more, said);
    const { activeElement, body } = document;
    const hasStayed = activeElement === pressed || activeElement === body;
    if (hasStayed) said.querySelector('input')?.focus(); // else one has gone on to something else
  };
  return button('Share', (pressed) => void share(pressed), { class: 'quiet' });
}

async function shared({ title, exchanges }: Part, context: Context): Promise<HTMLElement> {
  const sent = exchanges
    .slice(-MAX_EXCHANGES)
    .map(({ question, answer }) => ({ question, answer }));
  const { url } = await context.api.post<{ readonly url: string }>('api/conversations', {
    title,
    exchanges: sent,
  });
  const link = new URL(url.replace(/^\//, ''), context.root).href;
  const left = exchanges.length - sent.length;
  const state = h('span', { class: 'soft small' });
  const copy = async () => {
    const isCopied = await copied(link);
    state.textContent = isCopied ? 'Link copied' : 'Copy the link above';
    context.announce(state.textContent);
  };
  await copy();
  const field = h('input', { readonly: true, value: link, 'aria-label': 'Link' });
  return h(
    'div',
    { class: 'shared-link' },
    h(
      'p',
      { class: 'row' },
      on(field, { focus: () => field.select() }),
      button('Copy link', () => void copy()),
    ),
    h('p', null, state),
    h(
      'p',
      { class: 'soft small' },
      'Opens the conversation up to this answer for everyone who can reach this server.',
      left > 0 && ` Only its last ${MAX_EXCHANGES} answers are in it.`,
    ),
  );
}

/** False where the browser forbids it, or the page is served without TLS. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** What was refused, for a reader: the server's own words tell its operator what to do. */
export function wordsOf({ code, message }: ApiError): string {
  return code === 'STATE_OFF'
    ? 'This server keeps neither shared conversations nor feedback. Whoever runs it can turn that on with STATE_DIR.'
    : message;
}
