/** Pairs of words that name one thing in an earnings call, whatever a corpus holds of them. */
const PAIRS = `research and development, sales and marketing, selling and marketing, general and administrative,
 property and equipment, plant and equipment, mergers and acquisitions, depreciation and amortization, profit and loss,
 goods and services, products and services, technology and content, technology and infrastructure, technology and development,
 cash and, repurchases and dividends, dividends and repurchases, interest and taxes,
 interest and penalties, taxes and interest, assets and liabilities, supply and demand, oil and gas, food and beverage,
 food and beverages, health and beauty, health and wellness, aerospace and defense, media and entertainment, trust and safety,
 brick and mortar, questions and answers, question and answer, risks and opportunities, pros and cons, ups and downs,
 puts and takes, terms and conditions, wear and tear, repair and maintenance, environmental and social, rest and relaxation,
 small and medium, large and small, buy and sell, more and more, time and money, up and running, first and foremost,
 short and long, near and long, policies and procedures, pick and choose, search and advertising, shipping and handling,
 trial and error, training and development, transportation and logistics, wealth and asset, banking and insurance,
 diversity and inclusion, stock and bond, puts and calls, black and white, mix and match, bed and breakfast`;

const ONE_THING: readonly RegExp[] = PAIRS.split(/,\s*/).map(
  (pair) => new RegExp(`\\b${pair.trim().replaceAll(' ', '\\s+')}\\b`, 'i'),
);

/** Whether a text holds a pair that names one thing ("research and development"). */
export const holdsFixedPair = (text: string): boolean => ONE_THING.some((pair) => pair.test(text));
