/** One thing that a record says of a transcript, and whether the transcript bears it out. */
export interface RecordCheck {
  readonly of:
    | 'file'
    | 'text'
    | 'quote'
    | 'context'
    | 'position'
    | 'statements'
    | 'speaker'
    | 'question'
    | 'place';
  readonly holds: boolean;
  /** What was found, in a sentence for people. */
  readonly says: string;
}

/** @param says the sentence for either outcome */
export const recordCheck = (
  of: RecordCheck['of'],
  holds: boolean,
  says: { readonly yes: string; readonly no: string },
): RecordCheck => ({ of, holds, says: holds ? says.yes : says.no });
