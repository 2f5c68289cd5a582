/** Verbs by which a sentence hands words or views to somebody. */
const SAYING = new Set(
  `said says say saying stated states state noted notes note explained explains expects expect expected believes believe
  believed thinks think thought told announced announces confirmed confirms commented comments mentioned mentions described
  describes highlighted highlights emphasized emphasizes emphasised emphasises stressed stresses reported reports remarked
  remarks argued argues claimed claims predicted predicts projects projected anticipates anticipated acknowledged
  acknowledges observed observes warned warns indicated indicates outlined outlines suggested suggests attributed
  attributes forecast forecasts reiterated reiterates hopes promised promises admitted concluded credited cautioned
  characterized called pointed spoke`.split(/\s+/),
);

/** What may stand between a name and its verb: "Jassy also said", "executives have said". */
const BETWEEN = new Set(
  'also has have had then further later again did does himself herself'.split(' '),
);

export const isSaying = (word: string): boolean => SAYING.has(word);

/** Whether the words behind somebody's name hand something to him: a verb of saying within a step or two. */
export function saysBehind(words: readonly string[], at: number): boolean {
  let place = at;
  while (place < at + 2 && BETWEEN.has(words[place] ?? '')) place++;
  return isSaying(words[place] ?? '');
}

/** Whether the words before a name do: "according to", "said", "per". */
export function saysBefore(words: readonly string[], at: number): boolean {
  let place = at - 1;
  while (place > at - 4 && TITLES.has(words[place] ?? '')) place--;
  const before = words[place] ?? '';
  return (
    (before === 'to' && words[place - 1] === 'according') ||
    before === 'per' ||
    before === 'said' ||
    before === 'says'
  );
}

const TITLES = new Set(
  'the its mr ms mrs dr ceo cfo coo cto president chief executive financial officer company'.split(
    ' ',
  ),
);
