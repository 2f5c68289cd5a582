/** The text of bytes in Windows-1252; null where they can hardly be that. */
export function fromWindows1252(bytes: Uint8Array): string | null {
  // Not by TextDecoder: some versions of Node take the bytes from 0x80 to 0x9f for controls.
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => TYPOGRAPHY[control.charCodeAt(0) - 0x80] ?? control);
  return isPlausible(text) ? text : null;
}

/** What the bytes from 0x80 to 0x9f stand for; a space where they stand for nothing. */
const TYPOGRAPHY = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'.replaceAll(' ', '\ufffd');

function isPlausible(text: string): boolean {
  const beyondAscii = text.match(/[^\p{ASCII}\s]/gu)?.length ?? 0;
  return (
    !text.includes('\ufffd') &&
    // "donÕt": a quote of another encoding, read as a capital in the middle of a word
    !/\p{Ll}[À-ÖØ-Þ]\p{Ll}/u.test(text) &&
    beyondAscii <= MOST_BEYOND_ASCII * text.length
  );
}

/** Share of letters with accents and typographic signs; other scripts, read as this one, are made of nothing else. */
const MOST_BEYOND_ASCII = 0.3;
