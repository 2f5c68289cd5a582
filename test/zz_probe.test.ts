import { it } from 'vitest';
import { createAsk } from '../src/answers/ask.js';
import { amazonCall, embed, spaceOf } from './search/minutes.js';
import type { Answer, Message } from '../src/answer.js';
const A = spaceOf(amazonCall());
it('x', async () => {
  const ask = createAsk({ space: () => A, embedQuestion: async (t) => embed(t), linkBase: '', writer: null });
  for (const qs of [['What was AWS growth?', 'and advertising?', 'why?', 'who said that?'], ['How high was AWS growth?', 'and advertising?', 'why?', 'who said that?'],['How high was AWS growth?', 'why?'],['Did AWS growth slow down?', 'Why?'],['What was AWS growth?','Who asked about capacity?']]) {
    const history: Message[] = [];
    for (const q of qs) {
      let a: Answer | undefined;
      for await (const e of ask({ question: q, filters: {}, limit: 8, history }, new AbortController().signal)) if (e.type === 'answer') a = e.answer;
      if (!a) throw new Error();
      console.log(q, a.scope.question, '\n', a.answer, a.warnings.map((w) => w.code), a.related.map(({quote,kind, attribution})=>[kind,attribution, quote.slice(0,60)]));
      history.push({ role: 'user', content: q }, { role: 'assistant', content: a.answer });
    }
  }
});
