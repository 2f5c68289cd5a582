/**
 * The question in a message: without the bot's own name, and with names, channels and links as the words that people see.
 *
 * @param botUserId the bot's name as Slack writes it, `U0123`; null where it is not known
 */
export function questionIn(text: string, botUserId: string | null): string {
  return text
    .replace(/<([^<>]*)>/g, (_, inner: string) => wordsOf(inner, botUserId))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** `@U0123`, `#C0123|general`, `!subteam^S0123|@sales`, `https://acme.example|acme.example`. */
function wordsOf(inner: string, botUserId: string | null): string {
  const [target = '', label] = inner.split('|', 2);
  if (target === `@${botUserId}`) return ' ';
  if (label) return target.startsWith('#') ? `#${label}` : label;
  return /^[@#!]/.test(target) ? ' ' : target;
}
