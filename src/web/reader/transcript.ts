import type { StatementKind } from '../../types.js';
import { SECTION_NAMES } from '../ask/words.js';
import { h } from '../dom.js';
import type { CallStatement } from './callStore.js';
import { groupIntoTurns, type SpokenTurn } from './turns.js';

/** A transcript on the page. */
export interface Transcript {
  readonly element: HTMLElement;
  /** The element of each statement, which holds its words and nothing else, in the order of the text. */
  readonly words: ReadonlyMap<string, HTMLElement>;
  /** What heads its sections and topics, in order. */
  readonly headings: readonly HTMLElement[];
}

/** What a statement has beside its words. */
export interface Dressing {
  /** Of headings: a section has this level, a topic the next. */
  readonly level: 2 | 3;
  /** Attributes of the element that holds the words. */
  attributes?(statement: CallStatement): Readonly<Record<string, string>>;
  /** What follows the words of the statement at this place in the call, from 0. */
  after?(statement: CallStatement, at: number): Node;
}

/** Statements by section, topic and turn; who speaks stands over each turn. */
export function renderTranscript(
  statements: readonly CallStatement[],
  dressing: Dressing,
): Transcript {
  const words = new Map<string, HTMLElement>();
  const headings: HTMLElement[] = [];
  const element = h('div', { class: 'transcript' });
  let section: string | null = null;
  let topic: string | null = null;
  let count = 0;

  const head = (level: 2 | 3 | 4, text: string) => {
    const heading = h(`h${level}`, { tabindex: -1 }, text);
    headings.push(heading);
    return heading;
  };
  const paragraph = (said: readonly CallStatement[]): Node[] => {
    const [first] = said;
    const p = h('p', null, first?.label && h('b', { class: 'label' }, `${first.label}: `));
    for (const statement of said) {
      const own = h(
        'span',
        { class: 'statement', ...dressing.attributes?.(statement) },
        statement.quote,
      );
      words.set(statement.id, own);
      p.append(own);
      if (dressing.after) p.append(dressing.after(statement, count));
      p.append(' ');
      count += 1;
    }
    const isNewTopic = first && first.topic !== topic;
    topic = first?.topic ?? null;
    return isNewTopic && topic ? [head(dressing.level === 2 ? 3 : 4, topic), p] : [p];
  };
  for (const turn of groupIntoTurns(statements)) {
    if (turn.first.section !== section) {
      section = turn.first.section;
      topic = null;
      element.append(head(dressing.level, SECTION_NAMES[turn.first.section]));
    }
    element.append(renderTurn(turn, paragraph));
  }
  return { element, words, headings };
}

/** A turn of many paragraphs is laid out in parts, so that the browser can pass over those out of sight. */
function renderTurn(
  { first, paragraphs }: SpokenTurn,
  paragraph: (said: readonly CallStatement[]) => Node[],
): HTMLElement {
  const { speaker, attribution, kind, inReplyTo } = first;
  const about = [speaker?.role, speaker?.organization].filter(Boolean).join(', ');
  const part = KIND_NAMES[kind];
  const name = speaker?.name ?? attribution;
  return h(
    'div',
    { class: 'turn', 'data-kind': kind },
    h(
      'p',
      { class: 'who small' },
      h('strong', null, name),
      about && `, ${about}`,
      part && part !== name && h('span', { class: 'part' }, ` · ${part}`),
      inReplyTo?.asker && h('span', { class: 'part' }, ` to ${inReplyTo.asker}`),
    ),
    paragraphs.map((said) => h('div', { class: 'said' }, paragraph(said))),
  );
}

/** Nobody takes a question for management's view. */
export const KIND_NAMES: Readonly<Record<StatementKind, string>> = {
  remark: '',
  question: 'Question',
  answer: 'Answer',
  operator: 'Operator',
};
