import { describe, expect, it } from 'vitest';
import { parseCorpus } from '../../src/transcripts/parseCorpus.js';
import { parseSource } from '../../src/transcripts/parseSources.js';

const parse = (lines: readonly string[], file = 'call.txt') =>
  parseSource({ file, row: { file }, bytes: Buffer.from(lines.join('\n\n')) });

const ENGLISH = [
  'Briggle Mills (NYSE:BRGL) Q2 2031 Earnings Call',
  'Operator: Good morning, and welcome to the Briggle Mills second quarter 2031 earnings call. I will now hand the call over to Ada Flint, Chief Executive Officer.',
  'Ada Flint: Thank you. Revenue for the quarter was $412 million, and it was up 18% from a year ago. We shipped more flour than in any quarter of our history.',
  'Operator: We will now take questions. The first question comes from Max Reed with Halden Securities.',
  'Max Reed: Good morning. Are you going to build the new mill this year?',
  'Ada Flint: Yes. We expect to open it in the autumn, and we will hire 200 people for it.',
  'Operator: This concludes the call.',
];
const SPANISH = [
  'Briggle Mills (NYSE:BRGL) Q2 2031 Earnings Call',
  'Operadora: Buenos días y bienvenidos a la conferencia de resultados del segundo trimestre de 2031 de Briggle Mills. Les dejo con la señora Ada Flint.',
  'Ada Flint: Gracias. Los ingresos del trimestre fueron de 412 millones, un 18% más que hace un año. Hemos vendido más harina que en ningún otro trimestre de la historia.',
  'Operadora: Ahora pasamos a las preguntas. La primera es de Max Reed, de Halden Securities.',
  'Max Reed: Buenos días. ¿Van a construir el nuevo molino este año?',
  'Ada Flint: Sí. Esperamos abrirlo en el otoño y vamos a contratar a 200 personas para ello.',
];

describe('a call that is not in English', () => {
  it('is taken, each statement with its language, and said so', async () => {
    const call = await parse(SPANISH);
    expect(call.languages).toEqual(['es']);
    expect(call.statements.filter(({ language }) => language !== 'es')).toHaveLength(0);
    expect(call.notes).toEqual([expect.stringMatching(/^it is in Spanish, .*set EMBEDDINGS/)]);
  });

  it('leaves an English one as it is, with a greeting in another language too', async () => {
    const call = await parse([...ENGLISH, 'Ada Flint: Muchas gracias a todos.']);
    expect(call.languages).toBeUndefined();
    expect(call.notes).toEqual([]);
    expect(call.statements.some(({ language }) => language !== undefined)).toBe(false);
  });
});

describe('a page in two languages', () => {
  const taken = async (lines: readonly string[]) => {
    const { transcript, statements, languages, notes } = await parse(lines);
    const words = statements.map(({ start, end }) => transcript.text.slice(start, end)).join(' ');
    return { words, languages, notes };
  };

  it.each([
    ['paragraph by paragraph', ENGLISH.flatMap((line, at) => [line, ...SPANISH.slice(at, at + 1)])],
    ['one behind the other', [...ENGLISH, ...SPANISH.slice(1)]],
    ['the other first', [...SPANISH, ...ENGLISH.slice(1)]],
  ])('gives its English half, %s', async (_, lines) => {
    const { words, languages, notes } = await taken(lines);
    expect(words).toContain('it was up 18% from a year ago');
    expect(words).toContain('we will hire 200 people for it');
    expect(words).not.toMatch(/ingresos|molino|contratar/);
    expect(languages).toEqual(['es']);
    expect(notes?.join()).toMatch(
      /English and Spanish: the English half was taken, \d+ statements/,
    );
  });

  it('never stands before a clean English text of the same call', async () => {
    const file = (name: string, lines: readonly string[]) => ({
      file: name,
      row: { file: name },
      named: true,
      bytes: Buffer.from(lines.join('\n\n')),
    });
    const both = ENGLISH.flatMap((line, at) => [line, ...SPANISH.slice(at, at + 1)]);
    const sources = [
      file('a-both.txt', both),
      file('b-spanish.txt', SPANISH),
      file('c-clean.txt', ENGLISH),
    ];
    const { calls, aside } = await parseCorpus({ sources, skipped: [] });
    expect(calls.map(({ transcript }) => transcript.file)).toEqual(['c-clean.txt']);
    expect(aside.map((one) => one.file).sort()).toEqual(['a-both.txt', 'b-spanish.txt']);
  });
});
