import type { Warning } from '../../answer.js';
import type { Claim } from './claim.js';
import type { VerifyRequest } from './verification.js';

/** What is to be said of a request itself, whatever is found. */
export function noticesOn({ quote }: VerifyRequest, { hasCalls }: Claim): Warning[] {
  return [...(MARKUP.test(quote) ? [HTML] : []), ...(hasCalls ? [] : [NO_CALL])];
}

const MARKUP = /<\/?[a-z][^<>]{0,500}>|&(?:[a-z]{2,8}|#\d{1,6});/i;

const HTML: Warning = {
  code: 'HTML_IS_TEXT',
  message: 'The quote holds HTML, which is compared as text: send the words without tags',
};

const NO_CALL: Warning = {
  code: 'NO_SUCH_CALL',
  message: 'No call that is here fits the filters; all calls were searched',
};
