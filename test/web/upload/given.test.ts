import { describe, expect, it } from 'vitest';
import { ADDED_CALL } from '../../../src/server/addCall.js';
import { plainName, queryOf } from '../../../src/web/upload/given.js';

describe('the name under which a file is sent', () => {
  it.each([
    ['acme-2031-q3.txt', 'acme-2031-q3.txt'],
    ['Acme (Q3) [final].pdf', 'Acme -Q3- -final-.pdf'],
    ['Ährenfeld Müller – Q3.docx', 'Ährenfeld Müller - Q3.docx'],
    ['../../etc/passwd', 'etc-passwd'],
    ['.hidden', 'hidden'],
    ['"><script>.html', 'script-.html'],
    ['…', 'transcript'],
    ['通話記録.vtt', '通話記録.vtt'],
    [`${'a'.repeat(300)}.txt`, `${'a'.repeat(96)}.txt`],
  ])('is of %j %j, which the server takes', (name, plain) => {
    expect(plainName(name)).toBe(plain);
    expect(ADDED_CALL.safeParse({ file: plainName(name) }).error).toBeUndefined();
  });
});

describe('what is sent with a file', () => {
  it('is what was changed, and whose side', () => {
    const corrected = [{ name: 'Ann Lee', party: 'analyst' as const }];
    const query = queryOf({ name: 'a.txt' }, { company: ' Acme ', ticker: '' }, corrected);
    expect(ADDED_CALL.parse(Object.fromEntries(new URLSearchParams(query)))).toEqual({
      ...{ file: 'a.txt', company: 'Acme' },
      participants: [{ ...corrected[0], role: null, organization: null }],
    });
  });
});
