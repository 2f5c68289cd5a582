import type { CallBeside, CallOverview, CallPoint } from '../../catalogue.js';
import type { Context } from '../context.js';
import { fill, h, on } from '../dom.js';
import type { LoadedCall } from './callStore.js';

/** What a call is about, before it is read: opened by a tap, fetched then, each quote a way to its place. */
export function callOverview(
  call: LoadedCall,
  context: Pick<Context, 'api' | 'root'>,
): HTMLElement {
  const body = h('div', { class: 'overview-body' });
  let isAsked = false;
  const details = h('details', { class: 'call-overview' }, h('summary', null, 'Overview'), body);
  const load = async (): Promise<void> => {
    if (isAsked || !details.open) return;
    isAsked = true;
    fill(body, h('p', { class: 'soft small' }, 'Reading the call…'));
    try {
      const path = `api/calls/${encodeURIComponent(call.id)}/overview`;
      fill(body, partsOf(await context.api.get<CallOverview>(path), context.root));
    } catch (error) {
      isAsked = false; // it may be opened again
      fill(
        body,
        h('p', { class: 'notice', role: 'alert' }, error instanceof Error ? error.message : ''),
      );
    }
  };
  return on(details, { toggle: () => void load() });
}

function partsOf(overview: CallOverview, root: URL): (HTMLElement | false)[] {
  const { points, figures, speakers, questions, before, after } = overview;
  return [
    points.length > 0 && part('What matters most', underHeadings(points)),
    figures.length > 0 && part('Key figures', [figuresTable(figures)]),
    speakers.length > 0 &&
      part('Who speaks', [
        h(
          'ul',
          null,
          speakers.map((one) => h('li', null, voiceOf(one))),
        ),
      ]),
    questions.length > 0 &&
      part('What analysts asked', [
        h(
          'ul',
          null,
          questions.map((one) => h('li', null, pointLink(one), ` ${one.attribution}`)),
        ),
      ]),
    (before !== null || after !== null) &&
      h(
        'p',
        { class: 'actions small' },
        before && callLink(before, root, 'Before'),
        after && callLink(after, root, 'After'),
      ),
  ];
}

const part = (heading: string, content: readonly HTMLElement[]): HTMLElement =>
  h('section', null, h('h2', null, heading), [...content]);

function underHeadings(points: CallOverview['points']): HTMLElement[] {
  const headings = [...new Set(points.map(({ heading }) => heading))];
  return headings.flatMap((heading) => [
    h('h3', null, heading),
    h(
      'ul',
      null,
      points.filter((one) => one.heading === heading).map((one) => h('li', null, pointLink(one))),
    ),
  ]);
}

const figuresTable = (figures: CallOverview['figures']): HTMLElement =>
  h(
    'table',
    null,
    h(
      'tbody',
      null,
      figures.map((one) =>
        h(
          'tr',
          null,
          h('th', { scope: 'row' }, one.measure),
          h('td', null, h('strong', null, one.figure)),
          h('td', null, pointLink(one)),
        ),
      ),
    ),
  );

/** The words of a statement, which lead to where they stand below. */
const pointLink = ({ id, quote }: CallPoint): HTMLElement =>
  h('a', { href: `#${encodeURIComponent(id)}` }, `“${quote.replace(/\s+/g, ' ')}”`);

function voiceOf({ name, role, organization }: CallOverview['speakers'][number]): string {
  return [name, role, organization].filter(Boolean).join(', ');
}

const callLink = ({ id, company, period }: CallBeside, root: URL, side: string): HTMLElement =>
  h(
    'a',
    { href: new URL(`calls/${encodeURIComponent(id)}`, root).href },
    `${side}: ${[company, period].filter(Boolean).join(' ') || id}`,
  );
