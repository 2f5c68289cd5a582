import { readFacts } from '../../answers/checks/readQuote.js';

/** What may be a figure, before it is read with care: a digit, or a word that is one. */
const MAY_HOLD =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarters?|twice|doubl\w*|tripl\w*|quadrupl\w*|digits?)\b/i;

/** The writer's own view, or what a market thinks: no company said it. */
const OWN_VIEW =
  /\b(?:we|our (?:analysts?|team|desk)|i) (?:\w+ ){0,2}(?:estimat\w+|forecast\w*|model\w*|expect\w*|project\w*|think|believe|see|assum\w+|rate|value|raise[ds]?|cut|lower\w*|lift\w*|increase\w*|reiterat\w+|maintain\w*|upgrad\w+|downgrad\w+)\b|\b(?:our|my) (?:\w+ ){0,3}(?:estimates?|forecasts?|models?|target|view|rating|valuation|thesis|numbers|assumptions?|base case)\b|\b(?:target price|price target|consensus|the street|fair value|market cap\w*|(?:ev|p)\/\w+|pe ratio|earnings multiple|price-to-\w+|discounted cash|dcf|upside of|downside of)\b|(?<!per )\b(?:shares?|stock) (?:price|trade[sd]?|trading|rose|fell|closed|jumped|slipped|gained|climbed|dropped|are|is|were|was)\b/i;

/** A day, quarter or year that something is announced for. */
const AHEAD =
  /\b(?:will|expect\w*|guid\w+|target\w*|plan\w*|aim\w*|by (?:the )?(?:end of )?|launch\w*|complet\w*|deadline|forecast\w*|anticipat\w*|intend\w*|through|until|extend\w*|on track|schedul\w*|ramp\w*|start\w*|begin\w*|half of)\b/i;

/** Whether a sentence hands the company a figure, or a date for something to come. */
export function holdsFigure(sentence: string): boolean {
  if (!MAY_HOLD.test(sentence) || OWN_VIEW.test(sentence)) return false;
  const { amounts, times } = readFacts(sentence);
  return amounts.length > 0 || (times.length > 0 && AHEAD.test(sentence));
}

/** Whether a sentence says by itself that its figure is the company's. */
export const namesCompanysVoice = (sentence: string): boolean =>
  /\b(?:the (?:company|group|firm)|management|executives?|(?:ceo|cfo|coo|cto)|chief (?:executive|financial)|it|its|they|their)\b/i.test(
    sentence,
  );
