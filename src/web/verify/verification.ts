import type { Verification } from '../../citations/verify/verification.js';
import type { Context } from '../context.js';
import { h } from '../dom.js';
import { diffView } from './diffView.js';
import { places } from './places.js';
import { verdictBadge } from './verdictBadge.js';

/** The outcome of a check: the verdict, what differs, and where the words were said. */
export function verificationView(found: Verification, context: Context): HTMLElement {
  const { verdict, message, matches, nearest, diff, tolerated, warnings } = found;
  return h(
    'section',
    { class: 'verification', 'aria-label': 'Outcome' },
    h('p', { class: 'outcome' }, verdictBadge(verdict), ' ', message),
    warnings.length > 0 &&
      h(
        'ul',
        { class: 'cautions' },
        warnings.map((warning) => h('li', null, warning.message)),
      ),
    verdict === 'altered' && diff.length > 0 && diffView(diff),
    tolerated.length > 0 &&
      h('p', { class: 'soft small' }, `Not held against it: ${tolerated.map(nameOf).join(', ')}.`),
    matches.length > 0 && [h('h2', null, titleOf(found)), places(matches, context)],
    nearest.length > 0 && [
      h('h2', null, 'Nearest statements: not these words'),
      h('div', { class: 'nearest' }, places(nearest, context)),
    ],
  );
}

function titleOf({ verdict, matches }: Verification): string {
  if (verdict === 'altered') return 'What was said';
  return matches.length === 1 ? 'Where it was said' : `Where it was said: ${matches.length} places`;
}

/** What was not held against a quote, as people say it. */
const TOLERATED: Readonly<Record<string, string>> = {
  quotes: 'other quotation marks',
  dashes: 'other dashes',
  ellipses: 'words left out and marked so',
  brackets: 'words put in brackets',
  case: 'capital letters',
  whitespace: 'spaces and line breaks',
  emphasis: 'emphasis',
  characters: 'other forms of the same letters',
  punctuation: 'punctuation at the ends',
  labels: 'labels of the source',
};

const nameOf = (tolerance: string): string => TOLERATED[tolerance] ?? tolerance;
