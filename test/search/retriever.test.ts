import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import { RunnableLambda } from '@langchain/core/runnables';
import { describe, expect, it } from 'vitest';
import type { AskRequest } from '../../src/answer.js';
import { createSearch } from '../../src/answers/ask.js';
import { OnRecordRetriever } from '../../src/search/retriever.js';
import type { Citation } from '../../src/types.js';
import { embed, MINUTES, parseMinutes, saidBy, spaceOf } from './minutes.js';

const call = parseMinutes(MINUTES);
const search = createSearch({
  space: () => spaceOf(call, saidBy('Ann Lee', 'CFO', parseMinutes(MINUTES, 'BETA', 'Beta'))),
  embedQuestion: async (text) => embed(text),
  linkBase: '',
});
const citationsOf = ({ metadata }: Document): readonly Citation[] => metadata.citations;

describe('the LangChain retriever', () => {
  it('is one, and answers with documents', async () => {
    const retriever = new OnRecordRetriever(search);
    expect(retriever).toBeInstanceOf(BaseRetriever);
    const documents = await retriever.invoke('How many robots are there?');
    expect(documents[0]).toBeInstanceOf(Document);
    expect(documents[0]?.pageContent).toBe(
      'There are over 1 million robots in our fulfillment network. They improve safety and speed.',
    );
  });

  it('keeps the citations of every statement with it, true to the letter', async () => {
    const documents = await new OnRecordRetriever(search).invoke('How many robots are there?');
    expect(documents.map(({ metadata }) => metadata.rank)).toEqual(
      documents.map((_, at) => at + 1),
    );
    for (const document of documents) {
      expect(
        citationsOf(document)
          .map(({ quote }) => quote)
          .join(' '),
      ).toBe(document.pageContent);
      for (const { quote, start, end } of citationsOf(document))
        expect(call.transcript.text.slice(start, end)).toBe(quote); // both calls hold the same text
    }
  });

  it('asks for 8 passages of all calls unless told otherwise', async () => {
    const asked: AskRequest[] = [];
    const recording: typeof search = (request, signal) => {
      asked.push(request);
      return search(request, signal);
    };
    await new OnRecordRetriever(recording).invoke('robots');
    const narrowed = new OnRecordRetriever(recording, { filters: { roles: ['CFO'] }, limit: 1 });
    const documents = await narrowed.invoke('robots');
    expect(asked).toEqual([
      { question: 'robots', filters: {}, limit: 8 },
      { question: 'robots', filters: { roles: ['CFO'] }, limit: 1 },
    ]);
    expect(documents.flatMap(citationsOf).map(({ attribution }) => attribution)).toEqual([
      'Ann Lee, CFO',
      'Ann Lee, CFO',
    ]);
  });

  it('goes into a chain like any other', async () => {
    const chain = new OnRecordRetriever(search, { limit: 1 }).pipe(
      new RunnableLambda({ func: (documents: Document[]) => documents.length }),
    );
    expect(await chain.invoke('How many robots are there?')).toBe(1);
  });
});
