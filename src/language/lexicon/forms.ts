/** How the form of an answer is read from a question's words, in lower case: any of `asks`, and none of `unless`. */
export interface FormWords {
  readonly asks: readonly string[];
  readonly unless: readonly string[];
}

const ANALYSTS = `(?:analysts?|sell[- ]?sid(?:e|ers?)|wall street|the street|questioners?|callers?|brokers?|brokerages?)`;
const ASKING = String.raw`(?:ask(?:ed|s|ing)?|questions?|questioned|qs|want\w* to (?:know|learn|find out|understand)|find out|know|learn|worr\w+|concern\w*|fear\w*|doubts?|doubted|press(?:ed|ing)?|prob(?:e[ds]?|ing)|rais(?:e[ds]?|ing)|wonder\w*|br(?:ing|ought|ings) up|suspect\w*|skeptic\w*|push(?:ed|ing)?(?: back)?|pushback|voice[ds]?|suggest\w*|disappoint\w*|quer(?:y|ies)|argue[ds]?|arguing|put to|pass(?:ed)? on|test(?:ed)? on|struck|curious|criti\w+|complain\w*|interested in|after|say|said|focus(?:ed)? on)`;
const SUBJECT = `(?:concerns?|worr(?:y|ies)|fears?|doubts?|criticisms?|suspicions?|theor(?:y|ies)|hypothes[ie]s|skepticism|pushback|contradictions?|weak spots?|objections?)`;

/** What analysts asked is wanted, and not what was answered to them. */
export const ANALYSTS_FORM: FormWords = {
  asks: [
    String.raw`\b${ANALYSTS}(?:['’]s?)?\b.*\b${ASKING}\b`,
    String.raw`\b${ASKING}\b.*\b${ANALYSTS}\b`,
    String.raw`\b(?:who|somebody|someone|anyone|anybody|which (?:firm|bank|house|person))\b(?: \w+){0,4} (?:ask(?:ed|s)?(?! (?:for|to)\b)|wonder(?:ed|s)?|press(?:ed|es)?|question(?:ed|s)?|wanted to know|queried)\b`,
    String.raw`\b(?:who|somebody|someone) (?:thought|wanted|feared|worried|complained|doubted)\b`,
    String.raw`\b(?:which|what) (?:\w+ )?(?:questions?|quer(?:y|ies)|follow-?ups?)\b`,
    String.raw`\b(?:questions?|quer(?:y|ies)|inquir(?:y|ies))(?: came| was| were)? (?:about|on|regarding|concerning|from|by|put|raised|asked|re|of)\b`,
    String.raw`^(?!how|what|which|why|when|where|is|are|did|does)(?:[\w.’'&-]+ ){1,5}(?:questions?|qs?)\b`,
    String.raw`\bq ?& ?a\b.*\b(?:questions?|analysts?|asked|concerns?)\b|\b(?:questions?|asked)\b.*\b(?:in|during|from) the q ?& ?a\b`,
    String.raw`\b${SUBJECT}\b.*\b(?:raise[ds]?|raising|voiced?|br(?:ing|ought) up|put (?:to|forward)|(?:was|were|got) (?:raised|asked)|pass(?:ed)? on)\b`,
    String.raw`(?<!\b(?:i|we|me|to|you|may|let me) )\bask(?:ed)? (?:about|on|regarding|whether|if|how|why|them|management)\b`,
    String.raw`\bwas(?: there)? asked\b|\bwere asked\b|\bgot asked\b`,
    String.raw`\b(?:investor|analyst|street)s?['’]? (?:worr(?:y|ies)|concerns?|questions?|fears?|pushback)\b`,
  ],
  unless: [
    String.raw`\b(?:answer(?:ed|s)?|respon(?:d|ded|se|ds)|repl(?:y|ied|ies))\b`,
    String.raw`\b(?:when|if|once|being) asked\b`,
    String.raw`\banalysts?['’]? (?:day|days|meeting|estimates?|expectations?|consensus|forecasts?|coverage|community)\b`,
    String.raw`\b(?:street|analysts?['’]?|wall street)(?:['’]s)? (?:consensus|expectations?|estimates?)\b`,
    String.raw`^(?:(?:any|no) )?questions\?*$`,
  ],
};

const CALL = `(?:call|quarter|year|half|period|results?|report|earnings|conference|meeting|transcript|webcast|presentation|event)`;

/** The call as a whole is wanted. */
export const OVERVIEW_FORM: FormWords = {
  asks: [
    String.raw`\bsummar(?:y|ies|i[sz]e[ds]?|i[sz]ing)\b`,
    String.raw`\b(?:recaps?|rundown|run-down|overview|gist|tl;? ?dr|digest|take-?aways|(?:key|main|big|biggest) take-?away|in a nutshell|executive summary|wrap-?up|synopsis)\b`,
    String.raw`(?<!\b(?:he|she|they|it|who|management|company|executives?|ceo|cfo|\w+ly|to|did \w+|that|not|also)\s)\bhighlights\b`,
    String.raw`\b(?:key|main|big|biggest|chief|central|most important|important|essential|major) (?:points?|messages?|facts|things|news|lessons|themes?|topics?|insights?|bits|numbers and messages|risks?|results? and)\b`,
    String.raw`\bsum(?:med)?(?: it| this| things)? up\b|\bboil(?:ed)? down\b|\bcondense\b`,
    String.raw`\bbrief (?:me|summary|recap|overview)\b|\bshort (?:brief|digest|summary|recap|overview)\b`,
    String.raw`\bcatch me up\b|\bbring me up to (?:speed|date)\b|\bfill me in\b`,
    String.raw`\bessentials\b`,
    String.raw`\bin brief\b|\b(?:what|which) (?:\w+ ){0,8}matter(?:ed)? most\b`,
    String.raw`\bwhat (?:should|do|would|must|need|does) (?:i|an?|one|we|somebody|someone|the) ?(?:[\w-]+ ){0,5}?(?:need to )?(?:know|remember|take away|take from)\b`,
    String.raw`\bmiss(?:ed)? (?:the|it|this|that)\b.*\b(?:call|webcast|conference|presentation|event|what|know|sum)\b`,
    String.raw`\bwhat (?:happened|went on|was said|was discussed|mattered)(?! to\b| with\b| about\b| most\b)(?: [\w.&'’-]+){1,6}? (?:${CALL}|time|in short|in brief)\b`,
    String.raw`\bhow (?:did|has|does) (?:[\w.’'&-]+ ){1,7}${CALL}(?: (?:of |in )?\d{4})? (?:go|gone|going|look|turn out|turned out|shape up|been)\b`,
    String.raw`\bhow (?:was|were|is) (?:(?:the|this|that|their|its|last|latest|newest|[\w.&-]+['’]s?) )+(?:(?:first|second|third|fourth|fiscal|q[1-4]|\d{4}) )*${CALL}(?: (?:for|at|of) [\w .&'’-]{2,40})?\s*\??$`,
    String.raw`\bwhat (?:kind|sort) of (?:a )?(?:quarter|year)\b`,
    String.raw`\bwhat would (?:you|i) tell (?:my|a|the)\b`,
    String.raw`\bwhat did (?:we|you|i|investors) (?:learn|hear)\b`,
  ],
  unless: [
    String.raw`\b(?:analysts?|sell[- ]?side)\b`,
    String.raw`\b(?:balance sheet|cash flow) summary\b`,
    String.raw`\bsummari[sz]e (?:what|how|why)\b(?! (?:happened|was|went))`,
    String.raw`\b(?:takeaways|highlights|points|messages|summary|overview|recap|summari[sz]e)\b.{0,60}\b(?:about|regarding|concerning)\b(?! (?:the |this |that |last )?(?:\w+ )?${CALL})`,
  ],
};

/** Words of a question about analysts that say nothing of what they asked about. */
export const ASKING_WORDS = `analyst analysts question questions questioner questioners query queries inquiry qs q ask asks asked asking worry worried worries concern concerns concerned
 fear fears feared doubt doubts doubted want wants wanted wanting know find out learn understand put raise raised raises raising bring brings brought up voice voiced guy man woman representative caller
 somebody someone anyone anybody management executives them press pressed pressing probe probed push pushed wonder wondered wondering suspect suspected skeptical critical criticism
 sell side wall street seller investors brokers broker firm bank first last questioned raised did does was were what which who whom about regarding concerning call calls
 concerning pass passed test tested struck curious complained complaint disappointed disappointment getting gonna wanna whether anything something thing things point points issue issues`;
