/** An id that nobody guesses: 16 random bytes in hex. `randomUUID` is missing where a page is served without TLS. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
