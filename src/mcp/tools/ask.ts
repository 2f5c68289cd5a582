import { z } from 'zod';
import type { Answer, AnswerEvent, Ask } from '../../answer.js';
import { askRequestOf, CHAT } from '../../server/input.js';
import { eachWhileWanted } from '../../server/interest.js';
import { ANSWER } from '../../server/schemas.js';
import { answerText } from '../inWords.js';
import { defineTool, type ToolCall } from '../tool.js';
import { FILTERED } from './filtered.js';

/** A model that writes says so this often, so that a patient client sees that work goes on. */
const TOKENS_A_REPORT = 25;

const { question, history, limit } = CHAT.shape;

export const askTool = (ask: Ask) =>
  defineTool({
    name: 'ask',
    title: 'Ask about earnings calls',
    description:
      'Answers a question about earnings calls. Every sentence quotes an executive to the letter and carries a marker such as [1] that names its citation: who said it, in which call, and a permanent link. status "not_found" means that the calls do not say: tell the user so, show the closest statements ("related") as what they are, and do not answer from elsewhere. "excerpt" holds the words around a citation. Keep quotations unchanged.',
    asked: z.strictObject({
      question: question.describe(
        'The question in plain words, 1 to 2,000 characters; it may name company, period, speaker or role',
      ),
      history: history.describe(
        'The conversation before, oldest first, at most 50 messages, so that the question may leave out what was said; with an answer send the markers and ids of its citations',
      ),
      filters: FILTERED,
      limit: limit.describe('At most so many citations, 1 to 50'),
    }),
    given: ANSWER,
    run: async (asked, call) => {
      const answer = await lastAnswer(ask(askRequestOf(asked), call.signal), call);
      return { structured: answer, text: answerText(answer) };
    },
  });

/** Only the checked answer leaves; what is told meanwhile is how far the work is, never what a draft says. */
async function lastAnswer(
  events: AsyncIterable<AnswerEvent>,
  { signal, report }: ToolCall,
): Promise<Answer> {
  let tokens = 0;
  for await (const event of eachWhileWanted(events, signal)) {
    if (event.type === 'answer') return event.answer;
    if (event.type === 'token') tokens += 1;
    if (event.type !== 'token' || tokens % TOKENS_A_REPORT === 1) await report(stageOf(event));
  }
  throw new Error('The events ended without an answer');
}

function stageOf(event: Exclude<AnswerEvent, { type: 'answer' }>): string {
  switch (event.type) {
    case 'scope':
      return `Searching ${event.scope.calls.length} call(s)`;
    case 'passages':
      return `Found ${event.passages.length} passage(s)`;
    case 'token':
      return 'Writing';
    case 'citation':
      return `Checked citation [${event.citation.marker}]`;
  }
}
