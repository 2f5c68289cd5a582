/** What a question without a matter of its own asks of the one before. */
export type ShortKind =
  | { readonly kind: 'who-said'; readonly marker: number | null }
  | { readonly kind: 'why' }
  | { readonly kind: 'more' }
  | { readonly kind: 'question-word'; readonly word: string };

const IT = '(?:that|this|it|so|those|these|them)';

const WHO_SAID = [
  `who (?:has |had )?(?:exactly |actually )?(?:said|says|say|stated|mentioned|made|claimed|told (?:us )?|is saying|was saying)(?: ${IT})?(?: (?:statement|quote|remark|claim|sentence)s?)?(?: (?:exactly|there))?`,
  `who (?:was|is) (?:that|speaking|talking|it|the speaker|quoted|being quoted|this from|that from)(?: (?:there|here|from))?`,
  `(?:who|whom) (?:is|was) ${IT} (?:from|by|said by|attributed to)`,
  `(?:which|what) (?:executive|speaker|person|manager|officer)s? (?:said|says|mentioned|stated|made|was|is) ${IT}`,
  `whose (?:words|quote|statement|view|remark)s? (?:is|are|was|were) (?:that|this|those|these|it|they)`,
  `says who`,
  `(?:where|when|in (?:which|what) call|on (?:which|what) call) (?:was|were|is|are) (?:that|this|it|they|those) (?:said|stated|mentioned|from)`,
  `who said \\[?(?<marker>\\d{1,4})\\]?`,
  `(?:by whom|from whom)`,
  `(?:when|where) did (?:he|she|they) say ${IT}`,
  `did (?:the )?[\\p{L}. '-]{2,40} (?:really |actually )?say ${IT}`,
  `(?:is|was) ${IT} (?:from |said by )?(?:the |an? )?(?:ceo|cfo|coo|cto|chief [a-z]+ officer|president|analyst|management)`,
];

const WHY = [
  `(?:why|how come|what for)(?: (?:is|was|are|were|did|does|has|do) ?(?:${IT}|they)?(?: (?:so|the case|happen|happening|happened|true|possible))?)?`,
  `why (?:so|not|that|this|there)`,
  `for (?:what|which) reasons?`,
  `(?:what (?:is|was|are|were|'s) )?the (?:main |key )?(?:reason|driver|cause|explanation)s?(?: (?:for|of|behind|why) ${IT})?`,
  `what(?: is|'s| was| has been)? (?:behind|driving|causing|drove|drives|caused|causes|explains|explained|led to|contributed to) ${IT}`,
];

const ASK = '(?:(?:can|could|will|would) you |(?:can|could|may) (?:i|we) |please |kindly )*';
const ABOUT = `(?: (?:about|on|of|for) (?:${IT}|the (?:topic|subject|matter)))?`;
const MORE = [
  `${ASK}(?:tell|say)(?: me| us)?(?: (?:a bit|a little|some|something))? more${ABOUT}`,
  `${ASK}(?:give|share|provide|show|get|have|add)(?: me| us)?(?: (?:some|a(?:ny)?(?: bit| little| few)?))*(?: (?:more|further|additional|extra|other))? ?(?:details?|information|info|colou?r|context|specifics|depth|examples?|background)${ABOUT}`,
  `${ASK}(?:elaborate|expand|go on|continue|go deeper|be more specific|go into (?:more )?details?)(?: further)?${ABOUT}`,
  `${ASK}(?:explain|describe)(?: ${IT})?(?: (?:further|more|in (?:more |greater )?detail))?`,
  `(?:(?:some|a(?:ny)) )?(?:more|further|other|additional)(?: (?:details?|information|info|colou?r|context|specifics|examples?))?${ABOUT}`,
  `(?:(?:is|was) there )?(?:anything|something|what) (?:else|more)${ABOUT}`,
  `(?:in more|more|in) details?`,
  `what else (?:was|is|were) (?:said|mentioned|there)${ABOUT}`,
];

/** "They" and "it" behind "how fast" stand for things of their own: only what happened is asked for here. */
const WORD = new RegExp(
  `^(?:(?<word>how fast|how long|by how much|since when|until when|to what extent|how)|(?<happening>when|where|how much)(?: (?:is|was|were|did|does|will|would) ${IT}?(?: ?(?:be|happen|happened|happening|so|the case))?)?|(?<manner>how) (?:did|does|is|was|will|would) ${IT} (?:so|happen))$`,
  'i',
);

const whole = (patterns: readonly string[]): RegExp =>
  new RegExp(`^(?:${patterns.join('|')})$`, 'iu');
const IS_WHO_SAID = whole(WHO_SAID);
const IS_WHY = whole(WHY);
const IS_MORE = whole(MORE);

/** @param body a question without polite words around it and without its mark */
export function readShortKind(body: string): ShortKind | null {
  const words = body.replace(/’/g, "'").replace(/\s+/g, ' ');
  const said = IS_WHO_SAID.exec(words);
  if (said) {
    const marker = said.groups?.marker;
    return { kind: 'who-said', marker: marker === undefined ? null : Number(marker) };
  }
  if (IS_WHY.test(words)) return { kind: 'why' };
  const { word = null, happening = null, manner = null } = WORD.exec(words)?.groups ?? {};
  const asked = word ?? happening ?? manner;
  if (asked) return { kind: 'question-word', word: asked.charAt(0).toUpperCase() + asked.slice(1) };
  return IS_MORE.test(words) ? { kind: 'more' } : null;
}
