import lemmatizer from 'wink-lemmatizer';
import { STOP_WORDS } from '../../language/stopWords.js';
import { isDictionaryWord } from '../../language/wordnet.js';

const known = new Map<string, boolean>();
/** Words remembered at most. */
const REMEMBERED = 20_000;

/** Whether a word in lower case means something besides a name, in whatever form: customers, expanded, however. */
export function isCommonWord(word: string): boolean {
  const before = known.get(word);
  if (before !== undefined) return before;
  const bases = [word, lemmatizer.noun(word), lemmatizer.verb(word), lemmatizer.adjective(word)];
  const isCommon =
    STOP_WORDS.has(word) || CLOSED.has(word) || bases.some((base) => isDictionaryWord(base));
  if (known.size < REMEMBERED) known.set(word, isCommon);
  return isCommon;
}

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What a dictionary of nouns, verbs, adjectives and adverbs leaves out. */
const CLOSED = wordsOf(`
  although though whereas while whilst unless until since because despite regarding concerning among amongst between beyond
  against across along alongside around toward towards upon within without throughout unlike like versus via amid besides
  its it's itself themselves himself herself ourselves anyone anything everyone everything someone something nobody nothing
  whatever whichever whoever whether neither either both these those yes no hyperscaler hyperscalers ecommerce datacenter
  datacenters cloud-based monetization genai agentic onboarding rollout inferencing`);

/** Capitals that name nobody: offices, measures and abbreviations of the trade. */
export const GENERIC = wordsOf(`
  i ceo cfo coo cto chairman chairwoman chairperson chief executive executives officer officers president vice senior director
  directors management manager board company companies analyst analysts operator investor investors relations q&a qa q a
  earnings call calls conference results minutes report transcript quarter fiscal year fy cy gaap non ebitda ebit eps fcf roi
  roic arr capex opex cogs sg r d rd yoy qoq y o y q ai ml it hr pc tv ip api apis gpu gpus cpu cpus sku skus b2b b2c saas
  paas iaas llm llms esg ipo m&a kpi kpis sec irs internet web mr mrs ms dr cost revenue revenues sales margin margins
  guidance note source answer summary overall yes no not and or the of in on for with`);

/** Companies whose name is a common word: at the beginning of a sentence nothing else tells that it names one. */
export const COMMON_NAMES = wordsOf(`
  apple google target oracle visa alphabet meta shell caterpillar prudential gap square snap zoom unity block sprint delta stripe slack
  snowflake lemonade carnival nike chevron mosaic affirm deere adobe micron`);
