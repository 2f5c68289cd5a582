import { open } from 'node:fs/promises';

/** Changes bits of one byte of a file in its place; the same call again changes them back. */
export async function flipByte(path: string, place: number, bits: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const byte = Buffer.alloc(1);
    await file.read(byte, 0, 1, place);
    byte[0] = (byte[0] ?? 0) ^ bits;
    await file.write(byte, 0, 1, place);
  } finally {
    await file.close();
  }
}
