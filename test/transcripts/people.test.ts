import { describe, expect, it } from 'vitest';
import type { Correction, HeardTurn, Person } from '../../src/transcripts/outline.js';
import { toTurns } from '../../src/transcripts/people.js';
import type { Party } from '../../src/types.js';
import { nameOf } from './spoken.js';

const person = (name: string, role: string | null = null, more: Partial<Person> = {}): Person => ({
  ...{ name, role, organization: null, party: null },
  ...more,
});
const executive = (name: string, role: string) => person(name, role, { party: 'executive' });
const analyst = (name: string, organization: string) =>
  person(name, 'Analyst', { organization, party: 'analyst' });
const heard = (name: string | Person, party: Party | null = null): HeardTurn => ({
  ...{ section: 'qa', party },
  heard: typeof name === 'string' ? person(name) : name,
});

/** Who is shown for names before turns. */
const shown = (
  names: readonly (string | Person)[],
  listed: readonly Person[] = [],
  corrections: readonly Person[] = [],
) =>
  toTurns(
    names.map((name) => heard(name)),
    listed,
    corrections,
  ).map(nameOf);

describe('a speaker', () => {
  const LISTED = [
    executive('Andrew R. Jassy', 'CEO'),
    executive('Brian Olsavsky', 'CFO'),
    analyst('Brian Nowak', 'Anvil Capital'),
    analyst('Karl Keirstead', 'Hammer'),
  ];

  it.each([
    ['Andy Jassy', 'Andrew R. Jassy (CEO)'],
    ['ANDREW JASSY', 'Andrew R. Jassy (CEO)'],
    ['A. Jassy', 'Andrew R. Jassy (CEO)'],
    ['Jassy', 'Andrew R. Jassy (CEO)'], // bare, but nobody else is called so
    ['Andy', 'Andrew R. Jassy (CEO)'],
    ['Mr. Olsavsky', 'Brian Olsavsky (CFO)'],
    ['Karl Keirsted', 'Karl Keirstead (Analyst, Hammer)'],
    ['Brian T. Olsavsky', 'Brian T. Olsavsky (CFO)'], // the fullest name that the source gives
    ['Brian', '[unknown]'], // two are called so
    ['Gus', '[unknown]'],
    ['Anna Jassy', 'Anna Jassy'],
    ['Unidentified Analyst', '[analyst]'],
    ['Unidentified Company Representative', '[executive]'],
    ['Unknown speaker', '[unknown]'],
    ['Operator', '[operator]'],
    ['Conference Operator', '[operator]'],
    ['Speaker 4', '[unknown]'],
  ])('%j is shown as %j', (name, expected) => {
    expect(shown([name], LISTED)).toEqual([expected]);
  });

  it('is one under all spellings of the turns', () => {
    const names = ['Jon Komp', 'Jonathan Komp', 'J. Komp'];
    expect(new Set(shown(names))).toEqual(new Set(['Jonathan Komp']));
  });

  it('stays two with one surname, and null for what may mean either', () => {
    expect(shown(['John Fox', 'Jane Fox', 'J. Fox', 'Fox'])).toEqual([
      ...['John Fox', 'Jane Fox', '[unknown]', '[unknown]'],
    ]);
  });

  it('stays two with one name on two sides of the call', () => {
    const twins = [executive('Bo Ray', 'CFO'), analyst('Bo Ray', 'Anvil Capital')];
    const [cfo, guest] = twins.map((one) =>
      person(one.name, one.role, { organization: one.organization }),
    );
    expect(shown([cfo ?? '', guest ?? '', 'Bo Ray'], twins)).toEqual([
      ...['Bo Ray (CFO)', 'Bo Ray (Analyst, Anvil Capital)', '[unknown]'],
    ]);
  });

  it('stays two where the list gives like names other titles', () => {
    const family = [executive('Robert Fox', 'CEO'), executive('Bob Fox', 'Head of Sales')];
    expect(shown(['Robert Fox', 'Bob Fox'], family)).toEqual([
      ...['Robert Fox (CEO)', 'Bob Fox (Head of Sales)'],
    ]);
  });

  it('is one where the list gives like names one title', () => {
    const family = [
      executive('Rob Fox', 'Co-CEO'),
      executive('Robert M. Fox', 'Director and Co-CEO'),
    ];
    expect(new Set(shown(['Rob Fox', 'Robert M. Fox'], family))).toHaveLength(1);
  });

  it('is known as analyst or executive by the firm of others', () => {
    const listed = [
      person('Ann Lee', 'CEO', { organization: 'Acme, Inc.', party: 'executive' }),
      person('Bo Ray', 'MD', { organization: 'Anvil Capital', party: 'analyst' }),
    ];
    const unlisted = ['Acme Inc', 'Anvil Capital', 'Hammer LLC'].map((organization) =>
      person('Cy Ode', 'MD', { organization }),
    );
    const sides = unlisted.map((one) => toTurns([heard(one)], listed)[0]?.party);
    expect(sides).toEqual(['executive', 'analyst', null]);
  });

  it.each([
    ['Analyst', null, 'analyst'],
    ['MD & Senior Analyst', 'Anvil Capital', 'analyst'],
    ['MD', 'Anvil Capital, Research Division', 'analyst'],
    ['Vice President, Investor Relations', null, 'executive'],
    ['Merchandising', null, null],
    [null, null, null],
  ])('of the title %j and the firm %j is on the side %j', (role, organization, party) => {
    expect(toTurns([heard(person('Ann Lee', role, { organization }))], [])[0]?.party).toBe(party);
  });

  it('whom the operator calls with a firm is an analyst whatever the title', () => {
    const introduced = [analyst('Ann Lee', 'Anvil Capital')];
    const overheard = { introduced, asks: () => true };
    const turns = toTurns([heard(person('Ann Lee', 'Managing Director'))], [], [], overheard);
    expect(turns.map((turn) => `${turn.party} ${nameOf(turn)}`)).toEqual([
      'analyst Ann Lee (Managing Director, Anvil Capital)',
    ]);
  });

  it('is nobody who is only introduced, and shown as the source writes, not as a listener heard', () => {
    const introduced = [analyst('Karl Keirsteads', 'Hammer'), analyst('Gus Low', 'Anvil')];
    const overheard = { introduced, asks: () => true };
    const turns = toTurns([heard('Karl Keirstead'), heard('Gus')], [], [], overheard);
    expect(turns.map(nameOf)).toEqual(['Karl Keirstead (Analyst, Hammer)', '[unknown]']);
  });

  it('of a company’s list is an executive whatever the title', () => {
    const listed = [executive('Ann Lee', 'Senior Analyst, Investor Relations')];
    expect(toTurns([heard('Ann Lee')], listed)[0]?.party).toBe('executive');
  });

  it('is what the corrections say', () => {
    const corrections = [
      person('Brian Olsavsky', 'Chief Financial Officer', {
        organization: 'Amazon',
        aliases: ['Speaker 2', 'CFO & Friend', 'Brian Olsafsky-Smith'],
      }),
    ];
    const names = ['Brian T. Olsavsky', 'Speaker 2', 'CFO & Friend', 'Brian Olsafsky-Smith'];
    expect(new Set(shown(names, LISTED, corrections))).toEqual(
      new Set(['Brian Olsavsky (Chief Financial Officer, Amazon)']),
    );
  });
});

describe('a corrected side', () => {
  const sidesOf = (corrections: readonly Correction[], listed: readonly Person[]) =>
    toTurns(
      listed.map(({ name }) => heard(name, 'analyst')),
      listed,
      corrections,
    ).map((turn) => `${turn.party} ${nameOf(turn)}`);
  const as = (name: string, party: Correction['party'], organization: string | null = null) => ({
    ...{ name, role: null, organization, party },
  });

  it.each<[Correction, Person, string]>([
    [as('Ann Lee', 'analyst'), executive('Ann Lee', 'CFO'), 'analyst Ann Lee (CFO)'],
    [as('Bo Ray', 'executive'), analyst('Bo Ray', 'Anvil'), 'executive Bo Ray (Analyst, Anvil)'],
    [as('Cy Fox', 'unknown'), executive('Cy Fox', 'CEO'), 'null Cy Fox (CEO)'],
    [as('Di Ho', 'executive'), person('Di Ho'), 'executive Di Ho'],
    [as('Ed Orr', 'operator'), executive('Ed Orr', 'VP'), 'operator [operator]'],
    [as('Flo Gee', null), executive('Flo Gee', 'CEO'), 'executive Flo Gee (CEO)'],
  ])('%j stands above what the source says of %j', (correction, listed, said) => {
    expect(sidesOf([correction], [listed])).toEqual([said]);
  });

  it('is not that of a namesake at another firm', () => {
    const listed = [analyst('Ann Lee', 'Anvil'), analyst('Bo Ray', 'Hammer')];
    const other = as('Ann Lee', 'executive', 'Tongs');
    expect(sidesOf([other], listed)[1]).toBe('analyst Bo Ray (Analyst, Hammer)');
    expect(sidesOf([other], listed)[0]).not.toContain('executive');
  });
});

describe('an answer', () => {
  const ANN = person('Ann Lee', 'CEO');
  const BO = person('Bo Ray', 'CFO');
  const CY = analyst('Cy Ode', 'Anvil');
  const DI = analyst('Di Low', 'Hammer');
  const OP = person('Operator');
  const replies = (people: readonly Person[], thanks: readonly number[] = []) =>
    toTurns(
      people.map((one) => heard(one)),
      [],
      [],
      {
        introduced: [],
        asks: (turn) => !thanks.includes(turn),
      },
    ).map(({ inReplyTo }) => inReplyTo);

  it('is to the question before it, as is the next executive’s', () => {
    expect(replies([OP, CY, ANN, BO, CY, BO])).toEqual([null, null, 1, 1, null, 4]);
  });

  it('is to nothing behind the operator', () => {
    expect(replies([CY, ANN, OP, ANN])).toEqual([null, 0, null, null]);
  });

  it('is to what the same analyst asked before the thanks', () => {
    expect(replies([CY, ANN, CY, BO], [2])).toEqual([null, 0, null, 0]);
  });

  it('is to another analyst’s greeting, if that is all', () => {
    expect(replies([CY, ANN, DI, BO], [2])).toEqual([null, 0, null, 2]);
  });
});
