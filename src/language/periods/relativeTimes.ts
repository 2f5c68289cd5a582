// Times that are told by their distance from the one that is spoken of.

export const THIS_YEAR =
  /\b(?:this|current|the|full)[ -](?:(?:fiscal|calendar) )?year\b|\byear[ -]?end\b/i;
export const LAST_YEAR =
  /\b(?:last|prior|previous|preceding) (?:fiscal )?year\b|\byear[ -](?:ago|earlier|over[ -]year|on[ -]year)\b|\byoy\b|\b(?:same|comparable|corresponding|prior-year) (?:quarter|period)\b/i;
export const NEXT_YEAR = /\b(?:next|coming|following) (?:fiscal )?year\b/i;
export const THIS_QUARTER = /\b(?:this|current|the) quarter\b/i;
export const LAST_QUARTER =
  /\b(?:last|prior|previous|preceding) quarter\b|\bquarter[ -](?:over|on)[ -]quarter\b|\bsequential|\bqoq\b/i;
export const NEXT_QUARTER = /\b(?:next|coming|following) quarter\b/i;

/** A time before the one that is spoken of. */
export const OTHER_TIME =
  /\b(?:(?:last|prior|previous|preceding) (?:year|quarter|month)|(?:a|one) (?:year|quarter) (?:ago|earlier|before)|(?:year|quarter)-ago)\b/giu;
