/** Words that stand for many in the patterns below: `{sources}` is any of the sources. */
export const ASIDE_WORDS = {
  polite:
    "please|pls|plz|kindly|also|and|but|always|make sure to|make sure you|make sure that you|be sure to|remember to|can you|could you|would you|you should|you must|i want you to|i need you to|i would like you to|i'd like you to",
  sources:
    'sources?|citations?|references?|quotes?|quotations?|links?|evidence|footnotes?|page numbers?|exact words|exact statements?',
  which:
    'your|the|all|any|exact|relevant|full|proper|direct|verbatim|its|a|every|each|original|supporting|with',
  give: 'cite|quote|include|provide|give|show|list|add|mention|name|link|link to|reference|attach|tell me',
  claims:
    'claims?|statements?|figures?|numbers?|answers?|sentences?|everything|it|them|points?|facts?',
  count: 'one|two|three|four|five|ten|a|a few|a couple of|several|\\d{1,3}',
  atMost:
    'at most|no more than|not more than|fewer than|less than|under|up to|max|maximum|about|around|exactly|only|just',
  pieces: 'sentences?|words?|lines?|paragraphs?|bullet points?|bullets|pages?',
  manner:
    'briefly|concisely|shortly|precisely|short|brief|concise|precise|specific|accurate|simple|clear|quick|honest|detailed|professional|to the point|straight to the point|in short|in detail|yes or no',
  shape:
    'bullet points?|bullets|a bulleted list|a bullet list|a list|a table|a short list|json|markdown|plain text|full sentences|prose',
  tongue:
    "english|german|spanish|french|portuguese|chinese|japanese|italian|plain english|simple english|plain language|simple language|simple terms|layman's terms|simple words|your own words",
  material:
    'transcripts?|calls?|documents?|context|sources?|text|texts|material|materials|files?|data|corpus|information|excerpts?|passages?',
  thatIs:
    'the|these|those|this|your|my|our|provided|given|attached|uploaded|supplied|following|above|own|official|available|actual|earnings',
  outside:
    'outside|external|prior|your own|general|any|any other|any outside|other|additional|background|training|web|internet',
  role: 'analyst|assistant|expert|bot|chatbot|advisor|adviser|researcher|journalist|helper|editor|economist|model|accountant|consultant|professor',
  greeting:
    'hi|hello|hey|good morning|good afternoon|good evening|good day|greetings|dear all|howdy',
  whom: 'there|all|everyone|everybody|team|bot|onrecord|you|again|guys|folks|friend',
  thanks: 'thanks|thank you|thx|ty|cheers|much appreciated|many thanks',
} as const;

/** Sentences to whoever answers, from end to end, in lower case and without their last stop: they are no part of what is asked. */
export const ASIDE_SENTENCES: readonly string[] = [
  '(?:(?:{polite}) )*(?:{give})(?: me| us)?(?: (?:{which}))* (?:{sources})(?: (?:that )?(?:you use|you used))?(?: (?:for|with|after|behind) (?:(?:all|any|each|every|the|your) )*(?:{claims}))?(?: please)?',
  '(?:with|including)(?: (?:{which}))* (?:{sources})(?: please)?',
  '(?:sources?|citations?|references?|quotes?)(?: needed| required)?(?: please| pls)',
  '(?:(?:{polite}) )*(?:answer|respond|reply|write|be|keep it|keep this|keep your answer|keep the answer|keep answers|make it|explain|explain it|phrase it|say it|give (?:me )?(?:a|an))(?: this| me| it)?(?: as| very| really| more)? (?:{manner})(?: as possible)?(?: and (?:{manner}))?(?: answer| reply| response)?(?: please| pls| only)?',
  '(?:(?:{polite}) )*(?:answer |respond |reply |write |keep it |limit it |limit yourself |limit your answer |give me the answer |explain it |sum it up )?(?:it )?(?:in |to |with |using )?(?:(?:{atMost}) )*(?:{count}) (?:short |simple |full )?(?:{pieces})(?: or less| or fewer| max| maximum| at most| only)?(?: please)?',
  '(?:(?:{polite}) )*(?:answer|respond|reply|write|format it|format the answer|format your answer|present it|present the answer|give (?:me )?(?:the answer|it|your answer))(?: only| just)? (?:in|as|with|using)(?: a| an)? (?:{shape}|{tongue})(?: only)?(?: please)?',
  '(?:{shape})(?: only)?(?: please)?',
  '(?:(?:{polite}) )*(?:(?:{atMost}) )?(?:use|rely on|refer to|stick to|work with|work from|answer from|answer using|answer based on|base your answer on|base it on|base your answers on|look at|draw on|consult|using|based on|from)(?: (?:only|just|exclusively|solely|nothing but|strictly))?(?: (?:{thatIs}))* (?:{material})(?: (?:provided|given|at hand|above|below|you have|i uploaded|only|alone))*',
  "(?:(?:{polite}) )*(?:do not|don't|dont|never|no need to) (?:make (?:things|anything|it|stuff|figures|numbers|facts) up|make up (?:things|anything|stuff|figures|numbers|facts|quotes)|invent(?: (?:anything|things|figures|numbers|quotes|facts))?|guess|hallucinate|speculate|assume anything|use (?:{outside}) (?:knowledge|{material})|add (?:anything|your own (?:opinion|words|interpretation)|any opinion|opinions?|commentary)|paraphrase|be vague|explain|apologi[sz]e|repeat the question)",
  'no (?:preamble|fluff|speculation|speculations|guessing|guesses|hallucinations?|introduction|opinions?|explanations?|disclaimers?|small talk|chit-?chat)(?:,? (?:please|no (?:preamble|fluff|speculation)))*',
  "if (?:you (?:do not|don't|dont|cannot|can't|are not|aren't|are)|it is|it's|it isn't|this is|that is|the answer is|there is|there's|nothing|the (?:{material}) (?:do|does))[^?]{0,90}(?:say so|tell me|let me know|say that|say you do not know|say you don't know|just say so|admit it|say it)",
  "(?:you are|you're|act as|act like|imagine you are|pretend you are|pretend to be) (?:a|an|my|the|our) (?:[a-z-]+ ){0,4}(?:{role})(?: (?:for|of|who|that|with|at|specialised|specialized|working)[^?]{0,60})?",
  "take your time|think (?:step by step|carefully|hard|it through)|double[- ]check (?:your |the |all )?(?:answers?|figures|numbers|work|facts)|be careful|(?:this|it) is (?:very |really |quite )?(?:important|urgent)(?: (?:to|for) (?:me|us|my [a-z]+))?|it's urgent|asap",
  '(?:{thanks})(?: (?:a lot|so much|very much|in advance|for your help|for the help))*',
  '(?:{greeting})(?: (?:{whom}))*',
  "(?:i have |i've got |just |here is |here's |now )?(?:a|one|my|another|one more|the|next)? ?(?:quick |short |small |simple |more |next )*question(?: for you)?(?: about this)?",
  'please help(?: me)?|help me(?: please)?|i need (?:your )?help',
];

/** What may stand behind a question, in the same sentence. */
export const ASIDE_ENDINGS: readonly string[] = [
  '(?:[,;:–—-]+ *| +)(?:please|pls|plz)',
  '(?:[,;:–—-]+ *| +)(?:{thanks})(?: in advance| a lot| so much)?',
  '(?:[,;:–—-]+ *(?:please )?(?:answer |reply |respond )?| +)(?:in|using)(?: (?:{atMost}))* (?:{count}) (?:short |simple |full )?(?:{pieces})(?: or less| or fewer| max| only)?',
  '[,;:–—-]+ *(?:please )?(?:answer |reply |respond |keep it )?(?:{manner})',
  '(?:[,;:–—-]+ *| +)(?:and |please )*(?:cite|quote|include|provide|give|show|add)(?: (?:{which}))* (?:sources|citations|references|quotes|links|page numbers)',
  '(?:[,;:–—-]+ *| +)with (?:your |the |exact |full |all |direct )*(?:sources|citations|references|quotes|quotations|links|footnotes)',
  '(?:[,;:–—-]+ *| +)(?:using|based on|from)(?: (?:only|just))?(?: (?:the|these|provided|given|attached))* (?:transcripts|documents|context|sources)(?: only| provided)?',
];

/** What may stand before a question, in the same sentence. */
export const ASIDE_BEGINNINGS: readonly string[] = [
  '(?:{greeting})(?: (?:{whom}))*[,!.–—-]+ *',
  '(?:{thanks})(?: (?:a lot|so much|very much))?[,!.–—-]+ *',
  '(?:please|pls|kindly),? +',
  '(?:quick|short|one more|another|last|next|simple|one|my) question[,:–—-]+ *',
  '(?:using|based on|based only on|from|only from)(?: (?:only|just))? (?:the|these) (?:(?:provided|given|attached|following) )*(?:transcripts|calls|documents|context|sources)(?: only| provided)?[,:]+ *',
  '(?:please )?(?:answer|reply|respond|tell me|explain)(?: (?:{manner}))+[,:]+ *',
  'in (?:{count}) (?:short |simple )?(?:{pieces})[,:]+ *',
];

/** Where somebody's own matters end and the question begins: "I'm preparing a report and I was wondering what …". */
export const WONDERING =
  "(?:i|we)(?: (?:was|am|were|are|would|just|also|really|still|do)|'m|'re|'d)*(?: just| also| really)? (?:wondering|wonder|curious|interested in(?: knowing)?|like to (?:know|understand|find out|ask(?: you)?)|love to (?:know|understand)|want(?:ed)? to (?:know|understand|find out|ask(?: you)?)|need(?:ed)? to (?:know|understand|find out)|trying to (?:find out|understand|figure out|learn)|hoping (?:you|that you) (?:can|could) tell me)(?: if you (?:could|can|might|would)(?: please)? (?:tell me|help me(?: understand| find out)?|say|explain(?: to me)?))?(?: about)?[,:]?";

/** All that is said of oneself before a question; any other word may be a part of what is asked, and then all of it stays. */
export const OWN_MATTERS = `i i'm im i've ive i'd id i'll am was were have had has been being be is are it's we we're we've we'll our us me my mine he she they his her
 a an the this that these some any more another one new few for of to in on at by with and so but as or from into about because since while before after up out
 just currently right now still also here there yet too very really quite bit little lot all
 trying try help hope hoping need needed want wanted would like love could should can will must asked asking told
 preparing prepare prepared writing write wrote drafting draft working work works doing do looking look putting together reviewing review reading read researching study studying
 updating update building build finishing finish making make learning learn starting start going getting get catching
 report reports memo note notes paper essay article articles newsletter presentation presentations deck slides slide pitch thesis homework class course assignment project projects brief briefing blog post story column piece book
 boss manager client clients colleague colleagues team professor teacher editor partner partners friend committee meeting board desk office school university student intern journalist reporter writer
 tomorrow today tonight morning afternoon evening week monday tuesday wednesday thursday friday weekend later soon deadline due hour hours minutes day days time
 hurry busy investing investment investments finance wondering wonder question questions curious sorry hello hi hey bother`;
