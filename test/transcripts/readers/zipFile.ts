import { crc32, deflateRawSync } from 'node:zlib';

/**
 * A file in an archive; `claims` is the size that the archive tells instead of the true one, `deflated` what it holds
 * where packing the content would take too long.
 */
export interface Packed {
  readonly name: string;
  readonly content: string | Buffer;
  readonly claims?: number;
  readonly deflated?: Buffer;
}

/** An archive (PKWARE's APPNOTE, without anything optional). */
export function zipFile(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims, deflated } of files) {
    const bytes = Buffer.from(content);
    const packed = deflated ?? deflateRawSync(bytes);
    const facts = Buffer.alloc(22);
    facts.writeUInt16LE(20, 0); // version
    facts.writeUInt16LE(8, 4); // deflated
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claims ?? bytes.length, 18);
    const nameLength = Buffer.alloc(4);
    nameLength.writeUInt16LE(name.length, 0);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = [Buffer.from('PK\x03\x04'), facts, nameLength, Buffer.from(name), packed];
    directory.push(Buffer.from('PK\x01\x02\x14\0'), facts, nameLength, place, Buffer.from(name));
    parts.push(...local);
    offset += Buffer.concat(local).length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}
