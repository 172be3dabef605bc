import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hostPlaces } from '../../bot/hostPlaces.js';
import { TODAY } from '../support/today.js';
import { ToyLibrary, toyPlaceSource } from '../support/toyLibrary.js';

const folder = mkdtempSync(join(tmpdir(), 'order-guide-places-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const source = toyPlaceSource(new ToyLibrary());
const listing = (name: string, checkedOn: string): string => `- county: Fresno
  name: ${name}
  for: [legalAid, local]
  phone: "555-010-0123"
  checkedOn: ${checkedOn}
`;

describe('where to go, as the bot is started', () => {
  test("a host's listings come first, and those too old are counted in the log and left out", () => {
    const file = join(folder, 'help.yaml');
    writeFileSync(file, listing('Example Legal Aid', '2026-11-20') + listing('Old Legal Aid', '2025-11-20'));
    const logged: unknown[] = [];
    const places = hostPlaces(source, { HELP_FILE: file }, TODAY, { listings: (count) => logged.push(count) });
    expect(logged).toEqual([{ offered: 1, expired: 1 }]);
    const ids = places.of(places.countyIn('Fresno'), ['legalAid', 'local'], TODAY).map(({ id }) => id);
    expect(ids).toEqual(['listing-1', 'legalAidFinder', 'selfHelp', 'community']);
  });

  test('without a file there are the court and the finders, and nothing is logged', () => {
    const places = hostPlaces(source, {}, TODAY, { listings: () => expect.unreachable() });
    expect(places.of(places.countyIn('Kern'), ['court'], TODAY).map(({ id }) => id)).toEqual(['court', 'selfHelp']);
  });
});
