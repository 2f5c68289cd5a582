// Saves feedback of so many readers as fast as it can. Arguments: state folder, a word of its own, how many.
import { createSaveFeedback } from '../../dist/src/state/feedback.js';

const [, , stateDir, word, count] = process.argv;
const save = createSaveFeedback(stateDir);
const answer = { text: word.repeat(2_000), citations: [] };
await Promise.all(
  Array.from({ length: Number(count) }, (_, at) =>
    save({ question: `${word} ${at}`, answer, rating: 'up' }),
  ),
);
