import { describe, expect, test } from 'vitest';
import type { IsoDate, Language, StatementId } from '../../../knowledge/contract.js';
import type { County } from '../../../knowledge/courts.js';
import { isoDate } from '../../../knowledge/ids.js';
import { LISTING_HOLDS_DAYS, openPlaces } from '../../../knowledge/openPlaces.js';
import type { HelpListing } from '../../../knowledge/placesContract.js';
import { addDays } from '../../../knowledge/rules/dates/day.js';
import { statementIn, wordStatement } from '../../../knowledge/wording.js';
import { TODAY } from '../../support/today.js';
import { base } from '../rules/support/law.js';

const source = {
  statement: (id: string, on: IsoDate, language: Language = 'en') => {
    const raw = statementIn(base, id as StatementId, language);
    if (raw === undefined) throw new Error(`no statement "${id}"`);
    return wordStatement(base, raw, { on, language });
  },
  values: base.values,
  courts: base.courts,
};
const FRESNO = 'Fresno' as County;
const listing: HelpListing = {
  county: FRESNO,
  name: 'Example Legal Aid',
  for: ['legalAid', 'safety'],
  about: 'Free help.',
  phone: '555-010-0123',
  web: 'https://legal-aid.example',
  hours: 'Mon to Fri',
  languages: ['English', 'Spanish'],
  checkedOn: isoDate('2026-11-20'),
};
const places = openPlaces(source, [listing]);
const idsOf = (...args: Parameters<typeof places.of>): string[] => places.of(...args).map(({ id }) => id);

describe('where to go', () => {
  test('every county has its own court, with an https address', () => {
    expect(places.counties).toHaveLength(58);
    for (const county of places.counties) {
      const [court] = places.of(county, ['court'], TODAY);
      expect(court).toMatchObject({ id: 'court', county, reach: [{ kind: 'web' }] });
      expect(court?.name).toContain(county);
      expect(court?.reach[0]?.value).toMatch(/^https:\/\//);
      expect(court?.citations.map(({ id }) => id)).toContain('court-sites');
    }
  });
  test('a need has its finders and lines, with sources, and none without a way to reach it but through the court', () => {
    expect(idsOf('Kern' as County, ['court', 'selfHelp', 'legalAid', 'lawyer', 'shelter'], TODAY)).toEqual([
      'court',
      'selfHelp',
      'legalAidFinder',
      'referral',
      'hotline',
      'community',
    ]);
    expect(idsOf(undefined, ['safety', 'elder', 'teen', 'native', 'crisis', 'costs', 'trafficking'], TODAY)).toEqual([
      'emergency',
      'hotline',
      'aps',
      'teens',
      'strongHearts',
      'lifeline',
      'crimeCosts',
      'trafficking',
    ]);
    for (const place of places.of(FRESNO, ['safety', 'elder', 'teen', 'native', 'crisis', 'costs'], TODAY)) {
      expect(place.reach.length).toBeGreaterThan(0);
      expect(place.citations.length).toBeGreaterThan(0);
    }
  });
  test("a criminal charge: the public defender, through the county's court, and a criminal lawyer", () => {
    const [defender, lawyer] = places.of(FRESNO, ['charged'], TODAY);
    expect(defender).toMatchObject({
      id: 'publicDefender',
      county: FRESNO,
      reach: [{ kind: 'web', value: 'https://www.fresno.courts.ca.gov' }],
    });
    expect(lawyer?.id).toBe('criminalDefense');
    expect(places.of(undefined, ['charged'], TODAY)[0]).toMatchObject({ id: 'publicDefender', reach: [] });
  });
  test('without a county the court is left out, and the statewide finder stays', () =>
    expect(idsOf(undefined, ['court'], TODAY)).toEqual(['selfHelp']));
  test('the same place is named once', () =>
    expect(idsOf(FRESNO, ['legalAid', 'lawyer', 'legalAid'], TODAY)).toEqual([
      'listing-1',
      'legalAidFinder',
      'selfHelp',
      'referral',
    ]));
  test('in Spanish it is said in Spanish', () => {
    const [english, spanish] = (['en', 'es'] as const).map((language) => places.of(FRESNO, ['elder'], TODAY, language));
    expect(spanish?.[0]?.about[0].text).not.toBe(english?.[0]?.about[0].text);
    expect(spanish?.[0]?.reach).toEqual(english?.[0]?.reach);
  });
});

describe("a host's own listings", () => {
  test('come first, marked, with hours, languages and the day they were checked', () =>
    expect(places.of(FRESNO, ['legalAid'], TODAY)[0]).toMatchObject({
      id: 'listing-1',
      name: 'Example Legal Aid',
      listing: true,
      hours: 'Mon to Fri',
      languages: ['English', 'Spanish'],
      checked: expect.stringContaining('November 20, 2026'),
      reach: [{ kind: 'phone' }, { kind: 'web' }],
    }));
  test('but not before the emergency number', () =>
    expect(idsOf(FRESNO, ['safety'], TODAY)).toEqual(['emergency', 'listing-1', 'hotline']));
  test('belong to their county; "all" belongs to every one', () => {
    expect(idsOf('Kern' as County, ['legalAid'], TODAY)).not.toContain('listing-1');
    const everywhere = openPlaces(source, [{ ...listing, county: 'all' }]);
    expect(everywhere.of(undefined, ['legalAid'], TODAY)[0]?.id).toBe('listing-1');
  });
  test('expire', () => {
    const last = addDays(listing.checkedOn, LISTING_HOLDS_DAYS);
    expect(idsOf(FRESNO, ['legalAid'], last)).toContain('listing-1');
    expect(idsOf(FRESNO, ['legalAid'], addDays(last, 1))).not.toContain('listing-1');
    expect(idsOf(FRESNO, ['legalAid'], addDays(listing.checkedOn, -1))).not.toContain('listing-1');
  });
});

describe('a county in what is said', () => {
  test.each([
    ['Fresno', 'Fresno'],
    ['i live in fresno and need help', 'Fresno'],
    ['condado de Los Ángeles', 'Los Angeles'],
    ['LA', 'Los Angeles'],
    ['LA county', 'Los Angeles'],
    ['Orange', 'Orange'],
    ['im in orange county', 'Orange'],
    ['en el condado de Madera', 'Madera'],
    ['san bernardino', 'San Bernardino'],
    ['SAN LUIS OBISPO County', 'San Luis Obispo'],
    ['my orange juice', undefined],
    ['he moved to nevada', undefined],
    ['la puerta de madera', undefined],
    ['we met at the lake', undefined],
    ['fresno or kern', undefined],
    ['my ex in la la land', undefined],
    ['', undefined],
  ])('"%s": %s', (said, county) => expect(places.countyIn(said)).toBe(county));
});
