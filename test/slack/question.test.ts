import { describe, expect, it } from 'vitest';
import { questionIn } from '../../src/slack/question.js';

describe('questionIn', () => {
  it.each([
    ['<@UBOT> How fast did AWS grow?', 'How fast did AWS grow?'],
    ['What of <@UBOT>  this?', 'What of this?'],
    ['<@U2|ann> said 20%?', 'ann said 20%?'],
    ['<@U2> asks', 'asks'],
    ['see <#C1|general> and <#C2>', 'see #general and'],
    ['<!here> <!subteam^S1|@sales> why?', '@sales why?'],
    ['of <http://acme.example|acme.example>', 'of acme.example'],
    ['of <https://acme.example/a?b=1&amp;c=2>', 'of https://acme.example/a?b=1&c=2'],
    ['R&amp;D &lt; 5% &gt; 3%', 'R&D < 5% > 3%'],
    ['&amp;lt;', '&lt;'],
    ['two\nlines', 'two\nlines'],
    ['<@UBOT>', ''],
    ['a < b', 'a < b'],
  ])('reads %j as %j', (text, question) => {
    expect(questionIn(text, 'UBOT')).toBe(question);
  });

  it('does not need to know the name of the bot', () => {
    expect(questionIn('<@UBOT> why?', null)).toBe('why?');
  });
});
