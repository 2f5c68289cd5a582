/** XML holds no control characters and no halves of characters; a line break within a quotation is a space. */
export const xmlWords = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .toWellFormed()
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
