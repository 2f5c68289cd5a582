import type { CallOnTopic, Timeline } from '../../answer.js';
import { ApiError } from '../api.js';
import { loadCorpus } from '../ask/corpus.js';
import { scopeRow } from '../ask/scopeRow.js';
import { countOf } from '../ask/words.js';
import type { Context, OpenView } from '../context.js';
import { fill, h, on } from '../dom.js';
import { filtersIn, queryOf } from '../timeline/address.js';
import { gridOf } from '../timeline/grid.js';
import { gridTable } from '../timeline/gridTable.js';
import { timeList } from '../timeline/timeList.js';

/** On screens narrower than this the list is more use than the grid, and stands first. */
const NARROW = '(max-width: 40rem)';

/** Further than any grid is wide: where it does not fit, its newest periods are in sight. */
const NEWEST = 1e6;

/** A topic in, who said what about it over time out; the address holds the topic, so that it can be passed on. */
export const openTimeline: OpenView = (context, _parameters, search) => {
  const topic = search.get('q')?.trim() ?? '';
  const left = new AbortController();
  const field = h('input', { id: 'topic', value: topic, maxlength: 2000, required: true });
  const result = h('div', { class: 'result' });
  const form = on(
    h(
      'form',
      { role: 'search' },
      h('label', { for: 'topic' }, 'Topic'),
      h('p', { class: 'row' }, field, h('button', { class: 'main' }, 'Trace')),
    ),
    {
      submit: (event) => {
        event.preventDefault();
        const wanted = field.value.trim();
        if (wanted) context.go(`timeline?${queryOf(wanted, filtersIn(search))}`);
      },
    },
  );
  if (topic) void showTopic(topic, search, result, context, left.signal);
  return {
    title: topic ? `Timeline: ${topic}` : 'Timeline',
    content: h(
      'div',
      { class: 'timeline' },
      h('h1', null, 'Timeline'),
      h('p', { class: 'soft' }, 'Who said what about a topic, call by call, from their own words.'),
      form,
      result,
    ),
    leave: () => left.abort(),
  };
};

async function showTopic(
  topic: string,
  search: URLSearchParams,
  result: HTMLElement,
  context: Context,
  signal: AbortSignal,
): Promise<void> {
  const filters = filtersIn(search);
  fill(result, h('p', { class: 'soft', role: 'status' }, 'Asking each call…'));
  result.setAttribute('aria-busy', 'true');
  try {
    const [timeline, { companies }] = await Promise.all([
      context.api.get<Timeline>(`api/timeline?${queryOf(topic, filters)}`, signal),
      loadCorpus(context.api),
    ]);
    const { calls, scope, warnings } = timeline;
    const scopes = scopeRow({
      ...{ api: context.api, filters, scope, verb: 'Trace again' },
      met: calls.flatMap(({ statements }) => statements),
      change: (chosen) => context.go(`timeline?${queryOf(topic, chosen)}`),
    });
    const words = summaryOf(calls);
    const grid = h('section', null, gridTable(gridOf(calls, companies), calls, context));
    const list = h(
      'section',
      { 'aria-labelledby': 'in-time' },
      h('h2', { id: 'in-time' }, 'In order of time'),
      timeList(calls, context),
    );
    const isSaid = calls.some(({ statements }) => statements.length > 0);
    const parts = matchMedia(NARROW).matches ? [list, grid] : [grid, list];
    fill(
      result,
      scopes,
      h('p', { class: isSaid ? 'soft' : 'notice' }, words),
      warnings.map(({ message }) => h('p', { class: 'small caution' }, message)),
      isSaid && parts,
    );
    grid.querySelector('.scroll')?.scrollTo({ left: NEWEST });
    context.announce(words);
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof ApiError)) throw error;
    fill(result, h('p', { class: 'notice', role: 'alert' }, error.message));
  } finally {
    result.removeAttribute('aria-busy');
  }
}

function summaryOf(calls: readonly CallOnTopic[]): string {
  const spoken = calls.filter(({ statements }) => statements.length > 0).length;
  if (calls.length === 0) return 'No call fits.';
  return spoken === 0
    ? `Not mentioned in any of ${countOf(calls.length, 'call')}.`
    : `Mentioned in ${spoken} of ${countOf(calls.length, 'call')}.`;
}
