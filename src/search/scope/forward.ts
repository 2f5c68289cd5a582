/** Speaks of what is to come: a call tells of the quarters after it. */
export const FORWARD =
  /\b(?:will|guid\w+|expect\w*|outlook|forecast\w*|plan\w*|project(?:ed|ion\w*|s)?|target\w*|anticipat\w*|intend\w*|intention\w*|budget\w*|next|upcoming|ahead|going to)\b/i;
/** "The guidance for", before a quarter: it was given in the call before it. */
export const GUIDES =
  /\b(?:guid\w+|outlook|forecast\w*|expect\w*)\b[^?.]*\bfor\s+(?:the\s+|its\s+)?$/i;
