/** What is said around questions, or asked about the program itself: the whole of it, in lower case, without its last stops. */
export const TALK = {
  thanks: [
    "(?:(?:ok|okay|great|perfect|good|nice|cool|awesome|excellent|wonderful|lovely|super|got it|understood|i see|makes sense|makes sense now|noted|well done|good job|nice work|thanks|thank you|thx|cheers|bye|goodbye|good night|see you|that's it|that is it|that's all|that is all|that helps|that helped|that's helpful|that is helpful|very helpful|really helpful|helpful|no more questions|that answers (?:it|my question)|(?:that's|that is) (?:great|perfect|good|all i need(?:ed)?|what i need(?:ed)?)|you're (?:great|the best)|a lot|so much|very much|for your help|for the help|for now|again|for today)[ ,.!-]*)+",
  ],
  greeting: [
    "(?:and )?(?:how are you(?: doing)?(?: today)?|how's it going|what's up|nice to meet you|are you there|anybody there|anyone there|test|testing)",
  ],
  abilities: [
    '(?:what|how) (?:can|do|could|will|would|should) (?:you|i|we|this|it|one) (?:do|help|work|ask|use)(?: (?:me|us|you|here|this|it|for me|with|about|with this|exactly|about here))*',
    'how (?:does|do) (?:this|it|you|that|onrecord|the (?:bot|tool|app|page|assistant)) work',
    'how (?:do|can|should) (?:i|we) (?:use|work with|ask|search|query) ?(?:this|it|you|onrecord|the (?:bot|tool|app|page|assistant)|questions?)?',
    "(?:who|what) (?:are|is|'s) (?:you|onrecord|this (?:bot|app|tool|page|site|for))(?: for)?",
    'what (?:kinds?|types?|sorts?) of (?:questions?|things?|stuff) (?:can|could|do|should|may) (?:i|we|you) (?:ask|answer|do)(?: you| here)?',
    'what (?:questions?|things?) (?:can|could|should|may) (?:i|we|you) (?:ask|answer)(?: you| here)?',
    '(?:help|\\/help|help me|commands|menu|instructions|usage|start|\\/start)',
    'are you (?:a |an |the )?(?:bot|robot|human|ai|person|chatgpt|gpt|real|machine|language model|model|llm)(?: or .{1,30})?',
    '(?:give|show) me (?:some |a few |an )?examples?(?: questions?)?(?: of (?:questions?|what (?:i|you) can (?:ask|do)))?',
    '(?:(?:some|any|a few) )?example questions?',
    'do you use (?:ai|chatgpt|gpt|a model|a language model|an llm)',
  ],
  catalogue: [
    '(?:what|which)(?: \\w+)? (?:earnings |conference )?(?:calls|transcripts|companies|quarters|periods|data|documents|files|sources|tickers)(?: and (?:quarters|periods|calls|companies|years))? (?:do|can|are|have|does)(?: (?:you|i|we|it|this|onrecord|there|been|be))*(?: (?:have|cover|know|hold|search|loaded|indexed|available|ask about|covered|here|in here|at hand|included|ingested|got|of|about|in|the|your|index|corpus|database|library|access|to|on))*',
    '(?:please )?(?:list|show|name|tell me|give me)(?: me)?(?: (?:all|the|your|available|of|which|what|every|loaded|a list of))* (?:calls|transcripts|companies|quarters|periods|tickers|documents|catalogue|catalog)(?: (?:and|or|the|their|calls|quarters|periods|companies|you|have|know|cover|are|loaded|available|in|index|corpus|here))*',
    'what(?: all)? (?:do you|have you) (?:have|cover|know|got)(?: (?:loaded|here|on file|in here|indexed|available))?',
    '(?:what|which) (?:is|are|has been|have been) (?:loaded|available|indexed|covered|in the (?:index|corpus|database|library))',
    '(?:how many|the number of) (?:earnings |conference )?(?:calls|transcripts|companies|documents)(?: (?:do|can|are|have|does|you|there|we|i|loaded|indexed|available|cover|know|in|the|index|corpus|here|hold))*',
    '(?:the )?(?:catalogue|catalog|coverage|call list|list of (?:calls|companies|transcripts))',
    "do you (?:have|cover|know|hold)(?: (?:any|the|some|a|an|latest|newest))*(?: [\\w&.'-]+){1,6} (?:calls?|transcripts?)",
  ],
  speakers: [
    '(?:and )?who(?: all)? (?:speaks|spoke|talks|talked|is speaking|was speaking|took part|takes part|participated|participates|attended|joined|presented|presents)(?: (?:in|on|at|during|for|to))?(?:(?! about\\b).){0,80}\\b(?:call|conference|transcript|meeting|earnings)\\b(?:(?! about\\b).){0,40}',
    "(?:and )?who (?:is|was|are|were|'s) (?:all )?(?:the |all the )?(?:speakers?|participants?|executives?|analysts?|people|attendees|presenters?|callers?)?(?: (?:who|that) (?:spoke|speak|asked|took part|joined))? ?(?:in|on|at|of|from)(?:(?! about\\b).){0,80}\\b(?:call|conference|transcript)\\b(?:(?! about\\b).){0,40}",
    '(?:please )?(?:list|name|show|give me|tell me)(?: me)?(?: (?:all|the|of))* (?:speakers|participants|attendees|presenters|people)(?: (?:on|in|at|of|from)(?:(?! about\\b).){0,80})?',
    '(?:which|what) (?:executives|analysts|speakers|people|participants) (?:spoke|speak|were|are|took part|take part|participated|joined|asked questions|attended)(?: (?:in|on|at|present))?(?:(?! about\\b).){0,80}',
    '(?:the )?(?:speakers?|participants?)(?: list)?',
  ],
  sources: [
    '(?:and )?(?:where|which (?:call|statement|transcript|source)) (?:is|was|does|did) (?:that|this|it|the answer)(?: come)? from',
    "(?:what|which)(?: is| was|'s| are) (?:the|your) (?:sources?|citations?|references?)(?: for (?:that|this|it))?",
    '(?:the |your )?(?:sources?|citations?|references?|evidence|proof)',
    '(?:can|could|would|will) you (?:please )?(?:cite|quote|show|give|name|link)(?: me)?(?: (?:your|the|all|any|that|its|for|this|a|exact))* (?:sources?|citations?|references?|quotes?|links?|words|evidence)(?: (?:for|of|to) (?:that|this|it))?(?: please)?',
    '(?:please )?(?:cite|quote|show|give|name|list|include|provide|add|link|mention)(?: me)?(?: (?:your|the|all|any|that|its|for|this|a|exact|with))* (?:sources?|citations?|references?|quotes?|links?|evidence)(?: (?:for|of|to) (?:that|this|it))?(?: again)?(?: please)?',
    '(?:how|where) do you know(?: that| this| it)?(?: from)?',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
