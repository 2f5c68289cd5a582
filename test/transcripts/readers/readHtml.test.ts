import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/transcripts/readText.js';

const textOf = async (html: string, file = 'call.html'): Promise<string> =>
  (await readText(Buffer.from(html), file)).text;
const inBody = (content: string): string => `<!DOCTYPE html><html><body>${content}</body></html>`;
const WORDS = '<p>Anvils grew a fifth, and hammers did as well as ever.</p>';
const SHOWN = 'Anvils grew a fifth, and hammers did as well as ever.';

describe('a page reads', () => {
  it.each<[string, string, string]>([
    [
      'a paragraph a line, white space as a browser shows it',
      '<p>Anvils\n   grew&nbsp;a <b>lot</b>.</p>  <p>Hammers too.</p>',
      'Anvils grew a lot.\nHammers too.',
    ],
    [
      'a break as a line',
      'Ann Lee<br>Anvils grew.<br/><br/>Hammers too.',
      'Ann Lee\nAnvils grew.\nHammers too.',
    ],
    ['headings as lines', '<h2>Prepared Remarks:</h2>Hello.', 'Prepared Remarks:\nHello.'],
    [
      'a bold name in front of its words',
      '<p><strong>Ann Lee:</strong> Hello.</p>',
      'Ann Lee: Hello.',
    ],
    [
      'a bold name of its own line on its own line',
      '<p><b>Ann Lee</b> -- <i>Chief</i></p><p>Hello.</p>',
      'Ann Lee -- Chief\nHello.',
    ],
    [
      'entities as the characters they stand for',
      '<p>R&amp;D&#58; we&rsquo;re &lt;5%&hellip; &#8220;ok&#x201d;</p>',
      'R&D: we’re <5%… “ok”',
    ],
    ['what only looks like a tag', '<p>Costs < 5 & falling > 3.</p>', 'Costs < 5 & falling > 3.'],
    [
      'a row of a table as a line',
      '<table><tr><th>Ann Lee<th>CEO<tr><td>Bob Ray</td><td></td><td>CFO</td></tr></table>',
      'Ann Lee\tCEO\nBob Ray\tCFO',
    ],
    [
      'a row whose cells hold paragraphs',
      '<table><tr><td><p>Ann Lee:</p></td><td><p>One.</p><p>Two.</p></td></tr><tr><td>x</td></tr></table>',
      'Ann Lee:\tOne.\nTwo.\nx',
    ],
    ['items of a list', '<ul><li>One<li>Two</ul>', 'One\nTwo'],
    ['lines that are set as they are', '<pre>Ann Lee:\n  Hello.\r\n</pre>', 'Ann Lee:\nHello.'],
    ['paragraphs that nobody closed', '<p>One.<p>Two.', 'One.\nTwo.'],
    ['words that a tag parts as one', '<p>An<b>vil</b>s</p>', 'Anvils'],
  ])('%s', async (_, content, text) => {
    expect(await textOf(inBody(content))).toBe(text);
  });

  it.each<[string, string]>([
    [
      'scripts, styles and comments',
      '<script>var a = "<p>no</p>";</script><style>p{}</style><!-- <p>no</p> -->',
    ],
    [
      'navigation, in whatever way it is marked',
      '<nav>no</nav><div role="navigation">no</div><aside>no</aside>',
    ],
    ['the site’s header and footer', '<header>no</header><footer>no</footer>'],
    [
      'fields and buttons',
      '<select><option>no</option></select><button>no</button><textarea>no</textarea>',
    ],
    [
      'banners about cookies',
      '<div id="onetrust-banner">no</div><div class="site cookie-notice"><p>no</p></div>',
    ],
    [
      'what is hidden',
      '<div hidden>no</div><div style="display: none">no</div><span aria-hidden="true">no</span>',
    ],
    ['pictures', '<svg><title>no</title><text>no</text></svg><iframe>no</iframe>'],
  ])('without %s', async (_, content) => {
    expect(await textOf(inBody(content + WORDS + content))).toBe(SHOWN);
  });

  it.each([
    ['main', `<main>${WORDS}</main>`],
    ['an article', `<main>Share this<article><header>${WORDS}</header></article></main>`],
    [
      'the body of an article',
      `<article>By staff<div class="wide article-body">${WORDS}</div></article>`,
    ],
    ['a transcript', `<div class="transcript-content">${WORDS}</div><article>Other news</article>`],
  ])('only %s, where that holds most of the words', async (_, content) => {
    expect(await textOf(inBody(`<div>Menu</div>${content}<div>More news</div>`))).toBe(SHOWN);
  });

  it.each([
    [
      'the part that calls itself main holds little',
      `<main>Loading</main>${WORDS}`,
      `Loading\n${SHOWN}`,
    ],
    [
      'the page itself has the class of a notice',
      `<div class="has-cookie-notice">${WORDS}</div>`,
      SHOWN,
    ],
    [
      'it is hidden until a reader asks for it',
      `Read more<div style="display:none">${WORDS}</div>`,
      `Read more\n${SHOWN}`,
    ],
  ])('the words also where %s', async (_, content, text) => {
    expect(await textOf(inBody(content))).toBe(text);
  });

  it.each([
    [
      'first, where no heading says it',
      'Acme Q2 2031 call | Site',
      WORDS,
      `Acme Q2 2031 call | Site\n${SHOWN}`,
    ],
    [
      'not again behind a heading',
      'Acme Q2 2031 call | Site',
      `<h1>Acme Q2 2031 call</h1>${WORDS}`,
      `Acme Q2 2031 call\n${SHOWN}`,
    ],
  ])('its title %s', async (_, title, content, text) => {
    expect(await textOf(`<html><head><title>${title}</title></head>${inBody(content)}`)).toBe(text);
  });

  it.each([
    ['page.txt', `<!-- saved -->\n<!doctype html>${WORDS}`, 'html'],
    ['page.txt', `<?xml version="1.0"?><html>${WORDS}</html>`, 'html'],
    ['page.htm', WORDS, 'html'],
    ['page.html', 'Ann Lee: x < y', 'plain'],
    ['page.txt', `Ann Lee: write ${WORDS}`, 'plain'],
  ])('as %s by what is in it', async (file, content, reader) => {
    expect((await readText(Buffer.from(content), file)).reader).toBe(reader);
  });
});

describe('a page is refused', () => {
  it.each([
    ['without text', inBody('<script>load()</script><nav>Menu</nav>12'), 'NO_TEXT'],
    ['nested without end', inBody('<div>'.repeat(100_000)), 'DAMAGED'],
  ])('%s', async (_, html, code) => {
    await expect(readText(Buffer.from(html), 'call.html')).rejects.toMatchObject({
      code,
      message: expect.stringContaining('call.html'),
    });
  });
});
