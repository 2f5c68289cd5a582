import { describe, expect, it } from 'vitest';
import { questionLanguage } from '../../src/language/questionLanguage.js';

describe('the language of a question', () => {
  it.each([
    ['Wie hoch war der Umsatz von Nordwind?', 'de'],
    ['Wie stark ist AWS gewachsen?', 'de'],
    ['Umsatz Nordwind', 'de'],
    ['¿Cuáles fueron los ingresos de Nordwind?', 'es'],
    ['¿Cuánto creció AWS?', 'es'],
    ["Quel était le chiffre d'affaires de Nordwind ?", 'fr'],
    ['Pourquoi la marge a-t-elle baissé ?', 'fr'],
    ['Qual foi a receita da Nordwind no trimestre?', 'pt'],
    ['Quanto cresceu a receita da AWS?', 'pt'],
    ['亚马逊的收入是多少？', 'zh'],
    ['アマゾンの売上高はいくらですか？', 'ja'],
  ])('%j is %s', (question, language) => {
    expect(questionLanguage(question)).toBe(language);
  });

  it.each([
    'How fast did AWS grow?',
    'gross margin Q3',
    'Nordwind revenue',
    'La-Z-Boy sales de novo',
    'What did Schwab say about die casting?',
    'capex 2026',
    'S&C margin gain',
    'CFO input cost comment',
    'Dollar-per-lateral-foot goal in Texas?',
    '',
  ])('%j is taken for English', (question) => {
    expect(questionLanguage(question)).toBeNull();
  });
});
