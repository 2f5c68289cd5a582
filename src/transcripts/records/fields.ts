/** An object of JSON, or a row of a table: values by name. */
export type Named = Readonly<Record<string, unknown>>;

export const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** "speaker_name", "Speaker Name" and "speakerNames" are one field. */
export const fieldName = (key: string): string =>
  key
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(?<=[^s])s$/, '');

/** Names of a field, the surest first. */
export type FieldNames = readonly string[];

const named = (words: string): FieldNames => words.trim().split(/\s+/).map(fieldName);

/** What usual names a turn's fields have. */
export const TURN = {
  speaker: named(`speaker speakerName spokenBy speakerLabel speakerId person personName participant
    participantName who voice author name`),
  text: named(`text content speech utterance paragraph statement spokenText speakerText turnText
    componentText message body remarks transcript transcriptText sentence`),
  title: named(`title jobTitle speakerTitle role speakerRole position speakerPosition designation
    function occupation personTitle`),
  firm: named(`affiliation organization organisation firm employer institution broker speakerCompany
    speakerFirm speakerAffiliation speakerOrganization`),
  side: named(`speakerType speakerTypeName participantType personType party side group type category
    role`),
  section: named(`section sectionName sectionType part segmentType componentType componentTypeName
    phase`),
  time: named(`start startTime startSec startSeconds startMs begin beginTime timestamp time offset
    startOffset`),
};

/** What usual names the facts of a call have. */
export const CALL = {
  ticker: named('ticker symbol tickerSymbol stockSymbol companyTicker stockTicker tic'),
  company: named(
    'companyName company issuer issuerName organization organisation corporation entity',
  ),
  period: named(`fiscalPeriod fiscalQuarter period quarter q qtr reportingPeriod earningsPeriod
    yearQuarter`),
  year: named('fiscalYear financialYear fyear fy year'),
  date: named(`callDate eventDate conferenceDate earningsDate date dateTime eventDateTime heldOn
    startDate publishedDate publicationDate publishedAt reportDate`),
  title: named('title headline eventTitle eventName callTitle subject'),
  url: named('url link sourceUrl permalink pageUrl'),
  publisher: named('publisher provider sourceName'),
  id: named('callId transcriptId eventId documentId docId keyDevId'),
};

/** The first of the fields that has a value; undefined where none has. */
export function field(of: Named, names: FieldNames): unknown {
  const values = fieldsOf(of);
  return names.map((name) => values.get(name)).find(isSet);
}

/** Whether there is such a field at all, empty or not. */
export function hasField(of: Named, names: FieldNames): boolean {
  const values = fieldsOf(of);
  return names.some((name) => values.has(name));
}

const isSet = (value: unknown): boolean =>
  value !== null && value !== undefined && (typeof value !== 'string' || value.trim() !== '');

const known = new WeakMap<Named, ReadonlyMap<string, unknown>>();

/** The values by their plain names; of two with one plain name the first that is not empty. */
export function fieldsOf(of: Named): ReadonlyMap<string, unknown> {
  const before = known.get(of);
  if (before) return before;
  const values = new Map<string, unknown>();
  for (const [key, value] of Object.entries(of)) {
    const name = fieldName(key);
    if (!values.has(name) || (!isSet(values.get(name)) && isSet(value))) values.set(name, value);
  }
  known.set(of, values);
  return values;
}

/** A string, or a number as one; null for anything else and for nothing. */
export function asText(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}
