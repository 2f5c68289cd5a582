import { describe, expect, it } from 'vitest';
import type { Answer, Ask } from '../../src/answer.js';
import { createCatalogue } from '../../src/citations/catalogue.js';
import { citeInPlace } from '../../src/citations/inPlace.js';
import type { EvaluationQuestion } from '../../src/evaluation/questions.js';
import { askAll, type Scores, scoreAnswers } from '../../src/evaluation/scoreAnswers.js';
import { MINUTES, parseMinutes, spaceOf } from '../search/minutes.js';

const call = parseMinutes(MINUTES);
const { generation } = spaceOf(call);
const source = (id: string): string | undefined => createCatalogue(generation, '').source(id);

/** Where words stand in the minutes. */
const spanOf = (words: string): { start: number; end: number } => {
  const start = call.transcript.text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" does not stand in the minutes`);
  return { start, end: start + words.length };
};

const asked = (question: string, ...right: string[]): EvaluationQuestion => ({
  id: question,
  question,
  spans: right.map(spanOf),
});

/** Answers each question with the statement that holds some words, and the figure given in bold; refuses where there is none. */
const answering = (
  answers: Readonly<Record<string, { holds: string; bold?: string; lead?: string }>>,
): Ask =>
  async function* ask({ question }) {
    const given = answers[question];
    const at = call.statements.findIndex(({ start, end }) =>
      call.transcript.text.slice(start, end).includes(given?.holds ?? ' none '),
    );
    const cited = citeInPlace(call, at, '');
    const citations = given && cited ? [{ ...cited, marker: 1 }] : [];
    const quote = cited?.quote.replace(given?.bold ?? ' none ', (figure) => `**${figure}**`);
    const timings = { scopeMs: 0, embedMs: 10, searchMs: 1, writeMs: 0, verifyMs: 0, totalMs: 12 };
    const answer: Answer = {
      form: 'excerpts',
      reading: {
        ...{ form: 'excerpts', companies: [], periods: [], matter: question },
        ...{ measure: null, part: null, tense: null, basis: [] },
      },
      status: citations.length > 0 ? 'answered' : 'not_found',
      answer: '',
      sentences: citations.map(() => ({ text: `${given?.lead ?? ''}"${quote}"`, markers: [1] })),
      engine: 'extractive',
      citations,
      related: [],
      scope: {
        ...{ calls: [], resolvedFrom: 'filters', companies: [], periods: [], speakers: [] },
        ...{ roles: [], sections: [], missing: [] },
      },
      warnings: [],
      timings,
    };
    yield { type: 'answer', answer };
  };

async function score(
  questions: readonly EvaluationQuestion[],
  answers: Parameters<typeof answering>[0],
): Promise<Scores> {
  return scoreAnswers(await askAll(questions, answering(answers), {}), source);
}

const ROBOTS = 'There are over 1 million robots in our fulfillment network.';
const howMany = asked('How many robots are there?', ROBOTS);

describe('wrong figures', () => {
  it.each<[string, Parameters<typeof answering>[0][string] | undefined, number]>([
    ['the figure asked for', { holds: 'robots in our', bold: '1 million' }, 0],
    ['another statement with its figure', { holds: 'Satellite count', bold: '150' }, 1],
    ['the same behind a lead', { holds: 'Satellite count', bold: '150', lead: 'On Kuiper: ' }, 1],
    ['no figure in bold', { holds: 'Satellite count' }, 0],
    ['a refusal', undefined, 0],
  ])('%s', async (_, answer, wrong) => {
    const scores = await score([howMany], answer ? { [howMany.question]: answer } : {});
    expect(scores.wrongFigures).toBe(wrong);
  });

  it('are counted wherever the call does not answer and a figure is shown', async () => {
    const planets = asked('How many planets are there?');
    const scores = await score([planets, howMany], {
      [planets.question]: { holds: 'Satellite count', bold: '150' },
      [howMany.question]: { holds: 'robots in our', bold: '1 million' },
    });
    expect(scores.wrongFigures).toBe(1);
  });
});

describe('scores', () => {
  it('count a refusal as wrong, and each of its kind', async () => {
    const power = asked('What is the bottleneck?', 'Power is the bottleneck');
    const planets = asked('How many planets are there?');
    const scores = await score([howMany, power, planets], {
      [howMany.question]: { holds: 'robots in our' },
    });
    expect(scores).toMatchObject({
      answerable: 2,
      unanswerable: 1,
      firstRight: 0.5, // the other was refused
      rightInThree: 0.5,
      refusedAnswerable: 0.5,
      refusedUnanswerable: 1,
      exactQuotes: 1,
      citationsAnAnswer: 1,
      medianMs: 12,
    });
  });
});
