import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/language/languages.js';

describe('the language of a text', () => {
  it.each([
    ['en', 'Revenue for the second quarter was $412 million, up 18% year over year.'],
    ['en', "We're now over 100 million items in the U.S., and that's really good."],
    ['en', "Let me circle back on Prime Day and Germany's growth."],
    ['pt', 'A receita líquida foi de R$ 1,2 bilhão, alta de 9% em relação ao ano passado.'],
    [
      'es',
      'Los ingresos del segundo trimestre fueron de 412 millones, un 18% más que el año anterior.',
    ],
    [
      'fr',
      "Le chiffre d'affaires du deuxième trimestre s'élève à 412 millions, en hausse de 18 %.",
    ],
    ['it', 'I ricavi del secondo trimestre sono stati pari a 412 milioni, in crescita del 18%.'],
    [
      'de',
      'Der Umsatz im zweiten Quartal lag bei 412 Millionen Euro und damit 18 % über dem Vorjahr.',
    ],
    [
      'nl',
      'De omzet in het tweede kwartaal was 412 miljoen, een stijging van 18% ten opzichte van vorig jaar.',
    ],
    [
      'sv',
      'Omsättningen under det andra kvartalet var 412 miljoner, en ökning med 18 procent och mycket bra.',
    ],
    [
      'pl',
      'Przychody w drugim kwartale wyniosły 412 mln i były wyższe o 18% niż rok temu, co jest dobre.',
    ],
    ['tr', 'İkinci çeyrekte gelirimiz bir önceki yıla göre daha yüksek ve bu çok iyi bir sonuç.'],
    ['ja', '第2四半期の売上高は4億1200万ドルで、前年同期比18%増でした。'],
    ['zh', '第二季度收入为4.12亿美元,同比增长18%。'],
    ['ko', '2분기 매출은 4억 1,200만 달러로 전년 대비 18% 증가했습니다.'],
    ['ru', 'Выручка во втором квартале составила 412 миллионов долларов.'],
  ])('is %s of "%s"', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each(['Microsoft Azure 2025', 'EBITDA: 41.5%', 'Sim.', 'Welcome to Briggle.', '…', ''])(
    'is not known of "%s"',
    (text) => {
      expect(languageOf(text)).toBeNull();
    },
  );
});
