import type { Party } from '../types.js';

/** What a title tells of the side on which somebody speaks; null where it tells nothing. */
export function partyOfTitle(role: string | null, organization: string | null): Party | null {
  if (organization !== null && RESEARCH_FIRM.test(organization)) return 'analyst';
  if (role === null) return null;
  if (/^(?:conference |call )?operator\b/i.test(role)) return 'operator';
  if (/\banalyste?s?\b/i.test(role)) return 'analyst';
  return organization === null && isExecutiveTitle(role) ? 'executive' : null;
}

const RESEARCH_FIRM = /\bresearch division\b|\bequity research\b/i;

/** Whether words can be somebody's title in the company that holds the call. */
export const isExecutiveTitle = (words: string): boolean => TITLE_WORD.test(words);

const TITLE_WORD =
  /\b(?:c[efotimalrp]o|chief|officer|president|[se]?vp|vice|chair(?:man|woman|person)?|director|founder|treasurer|secretary|counsel|controller|comptroller|principal|partner|head|manager|managing|executive|investor relations|ir|legal|finance|strategy|communications)\b/i;

/** Whether words can stand as a title behind or below a name: no sentence, and with a word of titles or firms. */
export const isTitle = (words: string): boolean =>
  words.length <= LONGEST_TITLE &&
  !/[.?!]$/.test(words.replace(/\b(?:inc|corp|co|ltd|l\.l\.c|l\.p)\.$/i, '')) &&
  (/\banalyste?$/i.test(words) || isExecutiveTitle(words) || isFirm(words));

const LONGEST_TITLE = 160;

/** Whether a whole line is a title and no words that somebody says: "Vice President of Investor Relations". */
export const isTitleLine = (words: string): boolean =>
  isTitle(words) &&
  words
    .split(/[\s,/]+/)
    .every((word) => /^(?:[\p{Lu}\p{N}&(–—-]|of$|and$|the$|for$|to$|in$)/u.test(word));

/** Whether words can be the name of a firm whose analysts ask questions. */
export const isFirm = (words: string): boolean => FIRM_WORD.test(words);

const FIRM_WORD =
  /\b(?:capital|markets|securities|bank|bancorp|research|partners|holdings|advisors|advisers|financial|investments?|associates|equities|asset management|group|company|incorporated|inc|corp|llc|llp|lp|ltd|plc|ag|sa)\b|&/i;

/** Whether an organization is of those that host other companies' calls and ask questions in them. */
export const isResearchHouse = (organization: string): boolean => HOUSE_WORD.test(organization);

const HOUSE_WORD =
  /\b(?:securities|capital|broking|brokers?|brokerage|research|equit(?:y|ies)|markets|bank|advisors|advisers|investments?|asset management|institutional|wealth)\b/i;

/**
 * What a label tells that stands where a name would and names nobody: "Operator", "Unidentified Analyst", "Speaker 3".
 * Undefined where the label may be a name.
 */
export function partyOfUnnamed(label: string): Party | null | undefined {
  const words = label.replace(/^the /i, '').trim();
  if (OPERATOR.test(words)) return 'operator';
  if (!UNKNOWN.test(words) && !GENERIC.test(words)) return undefined;
  if (/\b(?:analyst|audience|shareholder|questioner|investor(?! relations))\b/i.test(words))
    return 'analyst';
  return /\b(?:executive|representative|management|company|corporate|officer)\b/i.test(words)
    ? 'executive'
    : null;
}

const OPERATOR =
  /^(?:(?:conference|call|event|teleconference)(?: call)? )?(?:operator|moderator|coordinator|facilitator)\b/i;
/** A telephone number, too: what a meeting's program shows of who dials in. */
const UNKNOWN = /^(?:unidentified|unknown|unnamed|unverified|undisclosed|inaudible|\[|\(|\+\d)/i;
const GENERIC =
  /^(?:(?:fe)?male |corporate |company |conference call |(?:webinar|webcast|zoom|q ?& ?a|phone|dial-?in|un-?muted|private|individual|retail) )?(?:speakers?|analysts?|executives?|representatives?|participants?|attendees?|guests?|callers?|users?|panell?ists?|management|audience(?: member)?|investors?|shareholders?|questioners?|interpreter|translator|editor|voice|man|woman|questions?|answers?)(?: ?#?\d{1,3}| [A-Z])?$/i;

/** Whether a whole line stands for a speaker without a name: "Operator", "Unidentified Analyst", but not "Operator, please go ahead". */
export const isUnnamedLine = (words: string): boolean =>
  /^(?:\p{L}+ ){0,2}(?:operator|moderator|coordinator)$/iu.test(words)
    ? OPERATOR.test(words)
    : UNKNOWN.test(words) && /^\p{L}+(?: [\p{L}()]+){1,4}(?: \d{1,3})?$/u.test(words);
