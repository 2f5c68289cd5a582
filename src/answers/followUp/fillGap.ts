import { applyFragment } from './applyFragment.js';
import { append } from './edit.js';
import type { Former, Reader } from './former.js';
import type { Gap } from './gap.js';
import { matterOf } from './matter.js';
import { withoutPronouns } from './pronouns.js';
import { asking, whyOf } from './why.js';

/** A question with what it leaves out put in its place; null where the former one does not tell. */
export function fillGap(gap: Gap, question: string, former: Former, reader: Reader): string | null {
  switch (gap.kind) {
    case 'who-said':
      return null; // answered from the citations
    case 'why':
      return whyOf(former);
    case 'more':
      return `What was said about ${matterOf(former)}?`;
    case 'question-word':
      return asking(gap.word, former);
    case 'fragment':
      return applyFragment(gap.fragment, former, reader);
    case 'pronouns':
      return withoutPronouns(gap.own, former);
    case 'says':
      return append(withoutPronouns(gap.own, former), `about ${matterOf(former)}`);
    case 'goes-on':
      return question;
  }
}
