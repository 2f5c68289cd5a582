import type { Request } from 'express';

/**
 * A link that still leads here from a printed page, a reference or a saved record. Without PUBLIC_URL the links of citations are paths: then the
 * address that this request was made to is the best that is known.
 */
export const absoluteLink = (url: string, { headers }: Pick<Request, 'headers'>): string =>
  new URL(url, `http://${headers.host}`).href;
