import { asksColleague, givesBack, invitesToAnswer } from './handOvers.js';
import { introducesItself } from './introducesItself.js';
import type { Sided } from './sided.js';
import { callsForQuestion } from './wording.js';

/**
 * Puts on the analysts' side who speaks when the floor is given to a question, whatever the words: behind the operator's turn
 * where it does not go back to the company, behind anybody's call for a question, and who asks and is answered.
 */
export function findAskers(sided: Sided): void {
  const { turns, partyAt, put } = sided;
  // Where a text tells nobody from anybody, its reader told what can be told.
  if (turns.every(({ key }) => key === null)) return;
  // Who spoke before the questions may be anybody, even behind a call for one.
  const opened = new Set(turns.flatMap(({ key, section }) => (section === 'remarks' && key) || []));
  let before = -1; // the last turn that is no proved executive's
  turns.forEach(({ key, words, section }, at) => {
    const isOpen = section === 'qa' && (key === null || !opened.has(key));
    const asks =
      (isOpen && isCalled(sided, before)) ||
      ((isOpen || section === 'remarks') && isReplied(sided, at));
    if (asks && partyAt(at) === null)
      put(at, { party: 'analyst', organization: introducesItself(words)?.organization ?? null });
    if (partyAt(at) !== 'executive') before = at;
  });
}

/** Somebody may speak in another's stead, or under a misheard name: an executive's greeting between does not matter. */
function isCalled({ turns, calls, isLed, partyAt }: Sided, before: number): boolean {
  const leader = turns[before];
  if (!leader) return false;
  if (partyAt(before) !== 'operator') return !isLed && calls[before]?.to === 'ask';
  return calls[before]?.to === 'ask' || !givesBack(leader.words);
}

/** Asks something right behind the operator or an executive, hands over to nobody, and an executive goes on. */
function isReplied({ turns, calls, partyAt }: Sided, at: number): boolean {
  const { words = '', section } = turns[at] ?? {};
  const by = partyAt(at - 1);
  const isInvited = invitesToAnswer(turns[at - 1]?.words ?? '');
  return (
    words.includes('?') &&
    (section === 'qa' || words.length < LONGEST_QUESTION) &&
    partyAt(at + 1) === 'executive' &&
    (by === 'operator' || (by === 'executive' && section === 'qa' && !isInvited)) &&
    calls[at]?.to !== 'speak' &&
    !asksColleague(words) &&
    !callsForQuestion(words)
  );
}

/** Characters. Before the questions a longer turn is a host's, who wonders at something. */
const LONGEST_QUESTION = 900;
