/** "Which company", "In which quarter": asks to choose among the sides of a comparison. */
const CHOICE =
  /^\s*(?:and\s+)?(?:(?:in|during|for|at|of)\s+)?(?:which|what)\s+(?:of\s+(?:them|these|those)|(?:\p{L}+\s+)?(?:compan(?:y|ies)|firms?|retailers?|banks?|quarters?|years?|periods?|calls?|ones?))\b/iu;
const SUPERLATIVE =
  /\b(?:the\s+)?(?:highest|lowest|largest|smallest|greatest|best|worst|most|least|fewest|biggest|strongest|weakest|fastest|slowest|higher|lower|larger|smaller|greater|better|more|less|fewer)\s+(?:(?:levels?|amounts?|values?|numbers?|percentages?)\s+(?:of|for|in)\s+)?(?=\p{L})/iu;

/**
 * What each side of a comparison is asked for: "Which company had the highest gross margin?" asks each company "What was
 * the gross margin?". Any other question is asked as it is.
 */
export function measureOf(question: string): string {
  if (!CHOICE.test(question)) return question;
  const superlative = SUPERLATIVE.exec(question);
  const rest = superlative && question.slice(superlative.index + superlative[0].length);
  return rest && /\p{L}{3}/u.test(rest) ? `What was the ${rest}` : question;
}
