import type { Outline } from './outline.js';
import { callsForQuestion } from './overhear.js';
import { partyOfTitle, partyOfUnnamed } from './parties.js';

/** The outline of a source without a heading over its questions: they begin where the operator calls for the first, or an analyst speaks. */
export function withQuestions(text: string, outline: Outline): Outline {
  const { turns, paragraphs } = outline;
  const asking = turns.findIndex(({ heard, party }) => {
    const side = heard && (heard.party ?? partyOfTitle(heard.role, heard.organization));
    return (side ?? party) === 'analyst';
  });
  const calling = paragraphs.find(({ start, end, turn }) => {
    const name = turns[turn]?.heard?.name;
    const isOperator = name !== undefined && partyOfUnnamed(name) === 'operator';
    return isOperator && callsForQuestion(text.slice(start, end));
  })?.turn;
  const first = Math.min(asking < 0 ? turns.length : asking, calling ?? turns.length);
  return {
    ...outline,
    turns: turns.map((turn, at) => (at < first ? turn : { ...turn, section: 'qa' })),
  };
}
