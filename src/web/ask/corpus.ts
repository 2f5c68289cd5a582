import type { Api } from '../api.js';
import type { Corpus } from './scope.js';

let loading: Promise<Corpus> | null = null;

/** What was fetched is another now: a call was added. */
export function forgetCorpus(): void {
  loading = null;
}

/** The calls and companies that can be chosen among, fetched once a visit. @throws ApiError */
export function loadCorpus(api: Api): Promise<Corpus> {
  loading ??= api.get<Corpus>('api/calls').catch((error: unknown) => {
    loading = null; // asked again next time
    throw error;
  });
  return loading;
}
