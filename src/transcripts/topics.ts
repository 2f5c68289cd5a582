/** Whether words that look like a name stand before colons for another reason: "North America", "Free Cash Flow". */
export const isTopic = (words: string): boolean => TOPIC.test(words);

const TOPIC =
  /\b(?:cash|flow|free|net|capital|key|north|south|america|europe|asia|pacific|united|store|stores|sales|costs?|expenses?|tax|debt|dividends?|shares?|risks?|notes?|sources?|press|release|website|e-?mail|phone|date|time|venue|sub|subject|ref|code|symbol|first|second|third|lastly|also|example|revenues?|margins?|guidance|outlook|backlog|profit|income)\b/i;
