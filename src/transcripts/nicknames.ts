/**
 * Short forms of given names that are usual in English business life, one full name a stretch, its short forms behind it.
 * Chosen by hand from the list carltonnorthern/nicknames (Apache-2.0), and completed where that lacks a usual one;
 * forms that are as often somebody else's full name are left out (Bryan for Brian, Nathan for Jonathan).
 */
const SHORT_FORMS = `
abigail abby | abraham abe bram | albert al bert | alexander al alec alex lex sandy xander | alexandra alex lexi sandra
alfred al alf fred | alison ali allie | allison ali allie | amanda mandy | andrea andie | andrew andy drew | angela angie
anthony tony | antonio tony | archibald archie | arnold arnie | arthur art | barbara barb babs | benjamin ben benji
bernard bernie | beverly bev | bradford brad | bradley brad | calvin cal | cameron cam | caroline carrie | carolyn carrie
catherine cate cathy katie | cecilia celia | charles charlie chas chuck chip | charlotte lottie | chester chet
christian chris | christina chris christy tina | christine chris chrissy tina | christopher chris topher kit
clifford cliff | clifton cliff | constance connie | cornelius neil | cynthia cindy | daniel dan danny | danielle dani
david dave davey | deborah deb debbie | dennis denny | dominic dom nick | dominick dom nick | donald don donnie
dorothy dot dottie | douglas doug | edmund ed ned | eduardo ed eddie | edward ed eddie ned ted | edwin ed eddie
eleanor ellie nell | elizabeth beth betsy betty libby liz liza lizzie | emanuel manny | eugene gene | ezekiel zeke
florence flo | frances fran | francis frank | francisco frank paco | franklin frank | frederick fred freddie | gabriel gabe
gabrielle gabby | geoffrey geoff | gerald gerry jerry | gerard gerry | gilbert gil | gregory greg | gwendolyn gwen
harold hal | henry hank harry | herbert herb | howard howie | isaac ike | jacob jake | jacqueline jackie
james jamie jim jimmy | janet jan | jedediah jed | jefferson jeff | jeffery jeff | jeffrey jeff | jennifer jen jenny
jeremiah jerry | jerome jerry | jessica jess jessie | joanna jo | john jack johnny | johnathan jon | jonathan jon jonny
joseph joe joey | josephine jo josie | joshua josh | judith judy | katherine kate kathy katie kat | kathleen kathy katie
kathryn kate kathy katie | kenneth ken kenny | kimberly kim | kristina kris tina | kristine kris | kristopher kris
laurence larry | lawrence larry | leonard len lenny leo | leslie les | lillian lil lilly | louis lou | louise lou
lucas luke | madeline maddie | malcolm mal | manuel manny | margaret greta maggie marge meg peg peggy | marjorie marge
martin marty | matthew matt matty | maurice maury | maximilian max | maxwell max | melanie mel | melinda mindy
melissa mel missy | melvin mel | michael mick mickey mike | michelle shelly | miguel mike | mitchell mitch | mortimer mort
nancy nan | natalie nat | natasha tasha | nathan nate | nathaniel nat nate nathan | nicholas nick nicky | nicolas nick
nicole nicki nikki | norman norm | oliver ollie | olivia liv | pamela pam | patricia pat patty tricia trish | patrick pat paddy
penelope penny | peter pete | philip phil pip | phillip phil pip | priscilla cilla | randall randy | randolph randy
raphael rafi | raymond ray | rebecca becca becky | reginald reg reggie | richard dick rich rick ricky | robert bob bobby rob robbie
roberta bobbie | roberto bob | roderick rod | rodney rod | roland rollie | ronald ron ronnie | rosemary rose
rudolph rudy | russell russ | salvatore sal | samantha sam | samuel sam sammy | sandra sandy | sanford sandy | sebastian seb
shannon shan | sidney sid | siddharth sid | solomon sol | stanley stan | stephanie steph | stephen steve | steven steve
stewart stew stu | stuart stu | susan sue susie | susannah sue susie | suzanne sue suzie | sylvester sly | terence terry
teresa terry tess | terrence terry | thaddeus tad thad | theodore ted teddy theo | theresa terry tess | thomas tom tommy
timothy tim timmy | tobias toby | valerie val | vanessa nessa | venkatesh venkat | victor vic | victoria tori vicky
vincent vin vince vinny | virginia ginny | vivian viv | wallace wally | walter walt wally | wilfred will
william bill billy will willie | winston win | zachariah zach | zachary zac zach zack
`;

/** Spellings of one name that transcribers mistake for each other. */
const SPELLINGS = `
alan allan allen | ann anne | brian bryan | carl karl | catherine katharine katherine kathryn | eric erik | geoff jeff
geoffrey jeffrey jeffery | jon john | kristen kristin | lindsay lindsey | marc mark | mathew matthew | nicolas nicholas
philip phillip | sara sarah | sean shaun shawn | stephen steven stephan | zac zach zack zak
`;

const groupsOf = (table: string): string[][] =>
  table
    .split(/[|\n]/)
    .map((group) => group.trim().split(' '))
    .filter((group) => group.length > 1);

const fullNamesOf = new Map<string, Set<string>>();
for (const [full = '', ...shorts] of groupsOf(SHORT_FORMS))
  for (const short of shorts)
    fullNamesOf.set(short, (fullNamesOf.get(short) ?? new Set()).add(full));

const spellingsOf = new Map<string, readonly string[]>();
for (const group of groupsOf(SPELLINGS)) for (const name of group) spellingsOf.set(name, group);

/** Whether one given name is short for the other ("Andy", "Andrew"); both in lower case. */
export const isShortFor = (one: string, other: string): boolean =>
  fullNamesOf.get(one)?.has(other) === true || fullNamesOf.get(other)?.has(one) === true;

/** Whether two given names may be one person's: short for the same name, or spellings that are mistaken for each other. */
export function mayBeOneName(one: string, other: string): boolean {
  if (spellingsOf.get(one)?.includes(other)) return true;
  const full = fullNamesOf.get(other);
  return full !== undefined && [...(fullNamesOf.get(one) ?? [])].some((name) => full.has(name));
}
