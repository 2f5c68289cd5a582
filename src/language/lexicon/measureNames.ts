/** A figure that companies report or analysts ask for. */
export interface MeasureNames {
  /** Its usual name, in full. */
  readonly name: string;
  /** Other names in full, between commas. */
  readonly also?: string;
  /** Names that only those of the trade use: a question with one is searched by the usual name too. */
  readonly short?: string;
  /** The measure that this is a kind of: "margin" asked for is met by an operating margin. */
  readonly kindOf?: string;
  /** Told of whole companies alone: a segment has no tax rate. */
  readonly ofWhole?: true;
}
