import { describe, expect, it } from 'vitest';
import { openDocx } from '../../../src/reports/docx/docxPackage.js';
import { editParts } from '../../../src/reports/docx/editParts.js';
import { rootOf } from '../../../src/reports/docx/xml.js';
import { p, partOf, partsOf, r, wordFile } from './wordFile.js';

const file = wordFile(p(r('It grew.')), [{ name: 'word/a.xml', content: '<a  b = "1" />' }]);
const open = async () => editParts(await openDocx(file));

describe('the parts of a document', () => {
  it('keep their bytes when they are only read', async () => {
    const parts = await open();
    rootOf(await parts.read('word/a.xml')).setAttribute('b', '2');
    expect(await partsOf(await parts.save())).toEqual(await partsOf(file));
  });

  it('are written when they are changed', async () => {
    const parts = await open();
    rootOf(await parts.change('word/a.xml')).setAttribute('b', '2');
    expect(await partOf(await parts.save(), 'word/a.xml')).toBe('<a b="2"/>');
  });

  it('are read once, whether to look at or to change', async () => {
    const parts = await open();
    expect(await parts.change('word/a.xml')).toBe(await parts.read('word/a.xml'));
  });

  it('begin empty where they are missing', async () => {
    const parts = await open();
    await parts.read('word/b.xml', '<b/>');
    await parts.change('word/c.xml', '<c/>');
    const saved = await partsOf(await parts.save());
    expect([...saved.keys()].filter((name) => /\/[bc]\.xml$/.test(name))).toEqual(['word/c.xml']);
  });

  it('are refused where they are missing and must be there', async () => {
    await expect((await open()).read('word/b.xml')).rejects.toMatchObject({ code: 'DAMAGED' });
  });

  it.each([
    ['word/b.xml', 'word/b.xml'],
    ['word/a.xml', 'word/a2.xml'],
  ])('named like %s are named %s', async (wanted, name) => {
    expect((await open()).freeName(wanted)).toBe(name);
  });

  it('keep their order in the archive, and those that are new come last', async () => {
    const parts = await open();
    await parts.change('word/c.xml', '<c/>');
    await parts.change('word/document.xml');
    expect([...(await partsOf(await parts.save())).keys()]).toEqual([
      ...(await partsOf(file)).keys(),
      'word/c.xml',
    ]);
  });
});
