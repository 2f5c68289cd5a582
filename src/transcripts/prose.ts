/** Whether a text is prose rather than a table, data or code: words, in sentences of a usual length or as people speak. */
export function isProse(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (/^\s*(?:[{[]|<[!?a-z/])/.test(sample) || isTable(sample)) return false;
  const tokens = sample.split(/\s+/).filter(Boolean);
  const share = (pattern: RegExp) =>
    tokens.filter((token) => pattern.test(token)).length / tokens.length;
  if (tokens.length < FEWEST_WORDS || share(WORD) < SHARE_OF_WORDS) return false;
  const stops = share(STOP);
  return (
    (stops >= FEWEST_STOPS && stops <= MOST_STOPS) || share(COMMON_WORD) >= SHARE_OF_COMMON_WORDS
  );
}

/** Characters that show what a text is. */
const SAMPLE = 60_000;
const FEWEST_WORDS = 12;
/** The rest are figures, amounts and addresses. */
const SHARE_OF_WORDS = 0.75;
const WORD = /^["“‘'([]*\p{L}[\p{L}\p{M}’'./&-]*[.,;:?!…"”’')\]–—-]*$/u;
const STOP = /[.?!…]["”’')\]]*$/;
/** Sentences of 2 words to 100 on the average. */
const FEWEST_STOPS = 0.01;
const MOST_STOPS = 0.5;
/** Machines may write speech down without a stop; speech is a quarter common words, and more. */
const COMMON_WORD =
  /^(?:the|and|of|to|in|a|we|our|that|is|it|you|for|on|this|are|as|with|have|be|i|so|at|from|was|but)$/i;
const SHARE_OF_COMMON_WORDS = 0.25;

/** Lines that hold the same marks between fields, or end as code does. */
function isTable(sample: string): boolean {
  const lines = sample
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .slice(0, ROWS);
  const most = (isAlike: (line: string) => boolean, share: number) =>
    lines.length > 2 && lines.filter(isAlike).length >= lines.length * share;
  const fields = (line: string, mark: string) => line.split(mark).length;
  return (
    [',', ';', '\t', '|'].some((mark) => {
      const count = fields(lines[0] ?? '', mark);
      return count > 2 && most((line) => fields(line, mark) === count, SHARE_OF_ROWS);
    }) ||
    most((line) => /^[^,"]{0,60},"/.test(line), SHARE_OF_ROWS) ||
    most((line) => /[;{}]\s*$/.test(line), SHARE_OF_CODE)
  );
}

const ROWS = 40;
const SHARE_OF_ROWS = 0.8;
const SHARE_OF_CODE = 0.15;
