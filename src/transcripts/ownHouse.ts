import { foldWords } from '../language/fold.js';
import { isResearchHouse } from './parties.js';

/** Whether an organization is the one that holds the call. */
export const isOf = (company: string | null, organization: string): boolean =>
  company !== null && foldWords(organization).startsWith(foldWords(company).split(' ')[0] ?? '');

/** The same where the company may be unknown: then all are taken for it but houses that host others' calls. */
export const isOwnOf =
  (company: string | null) =>
  (organization: string): boolean =>
    company === null ? !isResearchHouse(organization) : isOf(company, organization);
