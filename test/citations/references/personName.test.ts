import { describe, expect, it } from 'vitest';
import { cslNameOf } from '../../../src/citations/references/personName.js';

describe('a name', () => {
  it.each([
    // [as the source writes it, family, given, particle, suffix]
    ['Tim Cook', 'Cook', 'Tim'],
    ['Brian T. Olsavsky', 'Olsavsky', 'Brian T.'],
    ['J. Scott Smith', 'Smith', 'J. Scott'],
    ['Jean-Luc Dupont', 'Dupont', 'Jean-Luc'],
    ['José Ángel Gurría-Treviño', 'Gurría-Treviño', 'José Ángel'],
    ['Gurría-Treviño, José Ángel', 'Gurría-Treviño', 'José Ángel'],
    ['José Ángel Gurri\u0301a', 'Gurr\u00EDa', 'José Ángel'], // composed
    ['José Ortega y Gasset', 'Ortega y Gasset', 'José'],
    ['Søren Åkesson', 'Åkesson', 'Søren'],
    ['Ursula von der Leyen', 'Leyen', 'Ursula', 'von der'],
    ['Charles de Gaulle', 'Gaulle', 'Charles', 'de'],
    ['Charles Van de Walle Jr.', 'Van de Walle', 'Charles', undefined, 'Jr.'],
    ['Charles Van de Walle, Jr', 'Van de Walle', 'Charles', undefined, 'Jr.'],
    ['Jane St. John', 'St. John', 'Jane'],
    ['Robert Smith III', 'Smith', 'Robert', undefined, 'III'],
    ['Robert (Bob) Swan', 'Swan', 'Robert'],
    ['Robert “Bob” Swan', 'Swan', 'Robert'],
    ['Dr. Lisa Su', 'Su', 'Lisa'],
    ['Mr. Tim Cook', 'Cook', 'Tim'],
    ['Ann Lee, Ph.D.', 'Lee', 'Ann'],
    ['Ann Lee CFA', 'Lee', 'Ann'],
    ['  Ann \n Lee ', 'Lee', 'Ann'],
    ['Van Morrison', 'Morrison', 'Van'], // a first word is no particle
    ['Minh Van', 'Van', 'Minh'], // nor is a last one
  ])('%j is taken apart', (name, family, given, particle?: string, suffix?: string) => {
    expect(cslNameOf(name)).toEqual({
      family,
      given,
      ...(particle ? { 'non-dropping-particle': particle } : {}),
      ...(suffix ? { suffix } : {}),
    });
  });

  it.each([
    ['Madonna', 'Madonna'],
    ['Mr. Jassy', 'Jassy'],
    ['王伟', '王伟'],
    ['李 明', '李 明'], // the family name stands first already
    ['Dr.', 'Dr.'],
    ['', ''],
  ])('%j has no parts', (name, literal) => {
    expect(cslNameOf(name)).toEqual({ literal });
  });
});
