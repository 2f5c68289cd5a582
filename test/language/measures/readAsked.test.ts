import { expect, it } from 'vitest';
import { readAskedMeasures, spellOut } from '../../../src/language/measures/readAsked.js';

it.each([
  ['What was the op margin?', 'What was the operating margin?'],
  ['FCF in Q3', 'free cash flow in Q3'],
  ['How much did opex grow?', 'How much did operating expenses grow?'],
  ['How big is the RPO?', 'How big is the backlog?'],
  ['buyback this year', 'share repurchases this year'],
  ['NIM and AUM', 'net interest margin and assets under management'],
  ['What was the EPS?', 'What was the EPS?'], // calls say it so themselves
  ['Which chips sell best?', 'Which chips sell best?'],
])('%s is searched as "%s"', (question, spelled) => {
  expect(spellOut(question)).toBe(spelled);
});

it.each([
  ['What was revenue?', true],
  ['comps Q2', true],
  ['How much free cash flow did they generate?', true],
  ['Why did gross margin fall?', false],
  ['Who asked about capex?', false],
  ['Will the dividend grow?', false],
  ['What is new in the kitchen?', false],
])('whether "%s" asks for a figure of a measure: %s', (question, wants) => {
  expect(readAskedMeasures(question).wantsFigure).toBe(wants);
});
