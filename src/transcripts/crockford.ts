/**
 * Bytes as digits of Crockford's base32, lower case: no letter that is mistaken for a digit (crockford.com/base32.html).
 * Bits past the last whole digit are left out.
 */
export function crockford(bytes: Uint8Array, digits: number): string {
  let written = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff; // never more than 4 left-over bits and one byte
    bits += 8;
    while (bits >= 5 && written.length < digits) {
      bits -= 5;
      written += ALPHABET[(held >> bits) & 31] ?? '';
    }
  }
  return written;
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
