/** One of the things that a question asks for. */
export interface ListedPart {
  /** As it is searched: "What was the gross margin in 2026?" */
  readonly text: string;
  /** What it is about, where the question lists several things: "gross margin". */
  readonly about: string | null;
}

/** "What were the A, B, and C?": three things or more, each some words without a verb that asks. */
const LIST = /^\s*(?:what|which)\s+(?:is|are|was|were)\s+(?:the\s+)?(.+?)[?.\s]*$/iu;
const ASKS =
  /\b(?:how|what|when|who|whom|whose|why|where|which|is|are|was|were|does|did|do|will|would|can|could|has|have)\b/i;
/** A list's things have few words each; a longer stretch is a clause. */
const MOST_WORDS = 9;
const LEAST_LISTED = 3;
const MOST_LISTED = 10;
/** "in 2026" behind a list, or "2026" before it, is said of all its things. */
const WHEN = /\s+(?:in|for|during|by|at)\s+(?:the\s+)?(?:\p{L}+\s+){0,3}\d{4}$/iu;
const AHEAD = /^(?:fiscal\s+)?\d{4}\s+/iu;

/**
 * The things that a question lists, each as a question of its own; the question itself where it lists none.
 *
 * A rule that stays: without it a question for seven measures is answered for those that stand nearest, and on ECT-QA all figures
 * of an answer are quoted for 19 % of the questions, with it for 26 % (test/evaluation/LOG.md).
 */
export function splitList(question: string): ListedPart[] {
  const list = LIST.exec(question)?.[1] ?? '';
  const ahead = AHEAD.exec(list)?.[0] ?? '';
  const behind = WHEN.exec(list);
  const when = behind?.[0] ?? (ahead && ` in ${ahead.trim()}`);
  const things = list
    .slice(ahead.length, behind?.index)
    .split(/\s*,\s*(?:and\s+|or\s+|as well as\s+)?/u)
    .flatMap((thing, at, all) => (at === all.length - 1 && at > 0 ? lastOf(thing, list) : [thing]))
    .filter((thing) => thing !== '');
  const isList =
    things.length >= LEAST_LISTED &&
    things.length <= MOST_LISTED &&
    things.every((thing) => thing.split(/\s+/).length <= MOST_WORDS && !ASKS.test(thing));
  return isList
    ? things.map((about) => ({ about, text: `What was the ${about}${when}?` }))
    : [{ about: null, text: question }];
}

/** Without a comma before it, "and" joins the last two things of a list; with one it belongs to the last. */
const lastOf = (thing: string, list: string): string[] =>
  /,\s*(?:and|or|as well as)\s/iu.test(list) ? [thing] : thing.split(/\s+and\s+/iu);
