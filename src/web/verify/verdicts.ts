/** Every verdict of a quotation or of a sentence in a report, as the server names them. */
export type VerdictName =
  | 'exact'
  | 'supported'
  | 'exact_elsewhere'
  | 'altered'
  | 'not_found'
  | 'unchecked';

interface Look {
  /** A shape of its own, so that no colour is needed to tell the verdicts apart. */
  readonly shape: string;
  readonly words: string;
  readonly tone: 'good' | 'caution' | 'bad' | 'soft';
}

export const VERDICTS: Readonly<Record<VerdictName, Look>> = {
  exact: { shape: '✓', words: 'Exact', tone: 'good' },
  supported: { shape: '✓', words: 'Supported', tone: 'good' },
  exact_elsewhere: { shape: '⇄', words: 'Said, but not as claimed', tone: 'caution' },
  altered: { shape: '≠', words: 'Altered', tone: 'bad' },
  not_found: { shape: '✕', words: 'Not found', tone: 'bad' },
  unchecked: { shape: '?', words: 'Unchecked', tone: 'soft' },
};
