import { describe, expect, it } from 'vitest';
import { type AskedFor, askedFor } from '../../src/language/questionKind.js';

describe('what a question asks for', () => {
  it.each<[string, AskedFor]>([
    ['How many towns have same-day delivery?', 'count'],
    ['HOW MANY ROBOTS?', 'count'],
    ['What is the number of satellites?', 'count'],
    ['How often do shoppers return?', 'count'],
    ['How much was invested?', 'amount'],
    ['How fast did AWS grow?', 'amount'],
    ['What was the growth rate?', 'amount'],
    ['What share do third-party sellers have?', 'amount'],
    ['When will capacity double?', 'date'],
    ['By what year will capacity double?', 'date'],
    ['Can you tell me when capacity doubles?', 'date'], // no yes or no
    ['Who is the largest customer?', 'person'],
    ['Where is Zoox live?', 'place'],
    ['Which city is the eighth test site?', 'place'],
    ['Why were jobs cut?', 'reason'],
    ['What drives growth?', 'reason'],
    ['What is driving demand?', 'reason'],
    ['How come margins fell?', 'reason'],
    ['Which partners were named?', 'name'],
    ['Which companies use AgentCore?', 'name'],
    ['How does Rufus help?', 'manner'],
    ['Is capacity tight?', 'yes-no'],
    ["Aren't chips the bottleneck?", 'yes-no'],
    ['Will you say when it doubles?', 'date'], // nor here
    ['Will prices rise when capacity doubles?', 'yes-no'], // the question word stands further on
    ['Tell me about robots', 'statement'],
    ['', 'statement'],
  ])('"%s": a %s', (question, kind) => expect(askedFor(question)).toBe(kind));
});
