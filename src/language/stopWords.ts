/**
 * Words that say nothing of what a question is about. Kept small on purpose: numbers, directions and negations stay.
 * The question words among them are read by `questionKind`.
 */
const LIST = `a an the of to in on at by for from with as into onto about over under than then that this these those it its
 is are was were be been being am do does did doing done have has had having will would shall should can could may might must
 and or but if so nor not no i we you he she they them their our your his her my me us who whom whose which what when where why how
 there here such very just also too more most much many any some all each other another own same only ever yet still
 please tell say said says mention mentioned talk give know let got get during per via vs versus s t re ve ll d m im ive youre hes shes theyre weve id ill dont doesnt didnt isnt arent wasnt thats whats`;

export const STOP_WORDS: ReadonlySet<string> = new Set(LIST.split(/\s+/));

const WEAK = `make use get do keep go come become happen work look take put want like lot thing something anything someone anybody else
 company companies firm people management executive executives call earnings currently now right ever still likely able kind way part
 number amount level current today moment time many big large great good new really actually else back even within without quarter year people person time times money effect impact role reason position total overall whole entire consolidated`;

/** How one asks on a call, whatever one asks about: thanks, hedges and phrases around the question. An answer need not echo them. */
const ASKING = `thank thanks congrats congratulations congratulate appreciate appreciated nice okay ok hey hi hello
 question questions follow followup ask asking asked wonder wondering wondered curious hoping hope guess maybe perhaps color colour
 commentary comment comments touch elaborate clarify clarification discuss discussed describe think thinking thought thoughts understand understanding
 sense seem seems seemed sound sounds hear heard help sort bit little couple obviously et cetera etc secondly firstly
 particularly specific specifically generally overall perspective standpoint sure see seeing looking noted terms`;

/** Words that a question is full of and an answer need not hold; they count a little. */
export const WEAK_WORDS: ReadonlySet<string> = new Set(`${WEAK} ${ASKING}`.split(/\s+/));
