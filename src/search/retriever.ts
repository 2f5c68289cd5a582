import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { SearchPassages } from '../answer.js';
import type { Filters } from '../types.js';

/** OnRecord's retrieval for LangChain: a document a passage, its citations in the metadata. */
export class OnRecordRetriever extends BaseRetriever {
  override lc_namespace = ['onrecord', 'retrievers'];

  constructor(
    private readonly search: SearchPassages,
    private readonly options: { readonly filters?: Filters; readonly limit?: number } = {},
  ) {
    super({});
  }

  override async _getRelevantDocuments(question: string): Promise<Document[]> {
    const { filters = {}, limit = 8 } = this.options;
    const { passages } = await this.search(
      { question, filters, limit },
      new AbortController().signal,
    );
    return passages.map(({ rank, statements }) => {
      const pageContent = statements.map(({ quote }) => quote).join(' ');
      return new Document({ pageContent, metadata: { rank, citations: statements } });
    });
  }
}
