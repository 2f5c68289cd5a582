import type { Withdrawal } from '../types.js';
import { ROWS_FILE } from './rowsFile.js';

/** Why a transcript of a withdrawn call is not taken, and how it is after all. */
export const whyWithdrawn = ({ call, reason, date }: Withdrawal): string =>
  `${call} was withdrawn on ${date} (${reason}): to have it back, take "withdrawn" out of its row in ${ROWS_FILE}`;
