import type { Person } from './outline.js';
import { isExecutiveTitle } from './parties.js';

/** "Head, Strategy, Acme Limited", "Acme – CFO", "Acme, Analyst", "Acme Securities": what is title and what is firm. */
export function toRole(
  about: string,
  company: string | null,
): Pick<Person, 'role' | 'organization'> {
  const parts = about.split(/\s+[–—|-]{1,2}\s+|--/);
  const [title = '', firm] =
    parts.length > 1 ? inOrder(parts) : (splitAtFirm(about, company) ?? firmFirst(about) ?? []);
  if (firm && isAnyTitle(title)) return { role: title.trim(), organization: firm.trim() };
  return isAnyTitle(about)
    ? { role: about.trim(), organization: null }
    : { role: null, organization: about.trim() };
}

/** Whether words hold a title of either side. */
export const isAnyTitle = (words: string): boolean =>
  isExecutiveTitle(words) || /\banalyst\b/i.test(words);

/** Title and firm of the parts between dashes; the firm may stand before the title. */
function inOrder(parts: readonly string[]): [string, string] {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  return isAnyTitle(last) && !isAnyTitle(first)
    ? [parts.slice(1).join(', '), first]
    : [parts.slice(0, -1).join(', '), last];
}

/** How names of firms end. */
export const FIRM_ENDING =
  /\b(?:limited|ltd|inc|incorporated|corp|corporation|plc|llc|llp|ag|se|group|company|securities|capital|bank|partners|division)\.?$/i;
/** ", Inc." belongs to the firm before it. */
const LEGAL_FORM =
  /,\s(?:inc|llc|llp|l\.?p|ltd|limited|corp|co|plc|n\.?v|s\.?a|pte\.? ltd)\b\.?,?/gi;
/** A title that needs nothing behind it: what follows is the firm. */
const WHOLE_TITLE =
  /\b(?:officer|c[efot]o|md|president|chair(?:man|woman|person)?|director|analyst)$/i;

/** "Chief Financial Officer, Acme, Inc." at the comma before the firm; null where no firm follows one. */
function splitAtFirm(about: string, company: string | null): [string, string] | null {
  const comma = about.replace(LEGAL_FORM, (form) => form.replaceAll(',', '.')).lastIndexOf(', ');
  if (comma < 0) return null;
  const [title, firm] = [about.slice(0, comma), about.slice(comma + 2)];
  const isFirm =
    FIRM_ENDING.test(firm) ||
    company?.toLowerCase().startsWith(firm.toLowerCase()) ||
    (WHOLE_TITLE.test(title) && !isExecutiveTitle(firm));
  return isFirm ? [title, firm] : null;
}

/** "Acme, Investor Relations", "Kestrel Securities, Analyst"; null where the first words are a title themselves. */
function firmFirst(about: string): [string, string] | null {
  const comma = about.lastIndexOf(', ');
  const [firm, title] = [about.slice(0, comma), about.slice(comma + 2)];
  return comma > 0 && isAnyTitle(title) && !isAnyTitle(firm) ? [title, firm] : null;
}
