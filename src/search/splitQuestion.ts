/** Where a second question begins: after a question mark, or at "and" before a question word or a verb that asks. */
const JOINT =
  /\?\s+(?=\S)|[,;]?\s+(?:and|but|or)\s+(?:also\s+)?(?=(?:how|what|when|who|why|where|which|is|are|was|were|does|did|do|will|can|has|have)\b)/i;

/** More parts than this are one long question. */
const MOST_PARTS = 4;

/** The questions in a question: "How fast did AWS grow and what drives it?" asks two. */
export function splitQuestion(question: string): string[] {
  const parts = question
    .split(JOINT)
    .map((part) => part.trim().replace(/\?$/, ''))
    .filter((part) => /\s/.test(part));
  if (parts.length < 2 || parts.length > MOST_PARTS) return [question];
  return parts.every((part, at) => at === 0 || ASKS.test(part)) && ASKS.test(parts[0] ?? '')
    ? parts
    : [question];
}

const ASKS =
  /\b(?:how|what|when|who|whom|whose|why|where|which|is|are|was|were|does|did|do|will|would|can|could|has|have)\b/i;
