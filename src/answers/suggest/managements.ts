import type { Citation } from '../../types.js';

/** Whether management says it, as far as the source tells: neither an analyst's question nor the operator. */
export const isManagements = ({ kind }: Citation): boolean =>
  kind === 'remark' || kind === 'answer';
