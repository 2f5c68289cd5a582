import { toCall } from '../../../src/transcripts/callRows.js';
import type { ParsedCall, Party, Statement, Turn } from '../../../src/types.js';

/** A call of Acme, one statement a turn: who speaks (an analyst ends in `?`) and the words. */
export function callOf(
  period: string,
  ...said: readonly (readonly [who: string, words: string])[]
): ParsedCall {
  let text = '';
  const turns: Turn[] = [];
  const statements: Statement[] = [];
  const call = toCall({ file: 'acme.txt', company: 'Acme Inc', ticker: 'ACME', period }, {});
  for (const [who, words] of said) {
    const party: Party = who.endsWith('?') ? 'analyst' : 'executive';
    turns.push({
      kind: party === 'analyst' ? 'question' : 'answer',
      section: 'qa',
      speaker: { name: who.replace('?', ''), role: null, organization: null },
      party,
      inReplyTo: null,
    });
    statements.push({
      id: `${call.id}:${turns.length}`,
      start: text.length,
      end: text.length + words.length,
      turn: turns.length - 1,
      topic: null,
      label: null,
      locator: { page: null, time: null, paragraph: null },
    });
    text += `${words}\n`;
  }
  return {
    transcript: { call, file: 'acme.txt', text, sha256: '', textSha256: '', reader: '' },
    turns,
    statements,
  };
}
