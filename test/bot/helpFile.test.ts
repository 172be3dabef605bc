import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ConfigError } from '../../bot/config.js';
import { readHelpFile } from '../../bot/helpFile.js';
import type { County } from '../../knowledge/courts.js';
import { isoDate } from '../../knowledge/ids.js';

const folder = mkdtempSync(join(tmpdir(), 'help-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TODAY = isoDate('2026-11-25');
const COUNTIES = ['Fresno', 'Kern'] as County[];
const LISTING = `- county: Fresno
  name: Example Legal Aid
  for: [legalAid, shelter]
  about: Free help.
  phone: "555-010-0123"
  web: https://legal-aid.example
  hours: Mon to Fri, 9 to 5
  languages: [English, Spanish]
  checkedOn: 2026-11-20
`;

function read(text: string) {
  const path = join(folder, 'help.yaml');
  writeFileSync(path, text);
  return readHelpFile(path, COUNTIES, TODAY);
}
function refusal(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'not refused';
}

describe("a host's own listings", () => {
  test('are read as they stand', () =>
    expect(read(LISTING)).toEqual({
      listings: [
        {
          county: 'Fresno',
          name: 'Example Legal Aid',
          for: ['legalAid', 'shelter'],
          about: 'Free help.',
          phone: '555-010-0123',
          web: 'https://legal-aid.example',
          hours: 'Mon to Fri, 9 to 5',
          languages: ['English', 'Spanish'],
          checkedOn: '2026-11-20',
        },
      ],
      expired: [],
    }));
  test('are none where no file is named, or an empty one', () => {
    expect(readHelpFile(undefined, COUNTIES, TODAY).listings).toEqual([]);
    expect(readHelpFile(' ', COUNTIES, TODAY).listings).toEqual([]);
    expect(read('').listings).toEqual([]);
  });
  test('may be for every county, with a phone alone', () =>
    expect(read(LISTING.replace('Fresno', 'all').replace(/ {2}web.*\n/, '')).listings).toMatchObject([
      { county: 'all', web: undefined },
    ]));
  test('that were not checked for long are named', () =>
    expect(read(LISTING.replace('2026-11-20', '2026-01-05')).expired).toEqual(['Example Legal Aid']));

  test.each([
    ['a county that is none', LISTING.replace('Fresno', 'Fresnoo'), '"Fresnoo" is no county of California'],
    ['a need that is none', LISTING.replace('shelter', 'pizza'), 'for.1'],
    ['no way to reach it', LISTING.replace(/ {2}(phone|web).*\n/g, ''), 'neither a phone nor a web address'],
    ['an address without https', LISTING.replace('https', 'http'), 'https://'],
    ['a phone of words', LISTING.replace('555-010-0123', 'call us'), 'write digits'],
    ['a day still to come', LISTING.replace('2026-11-20', '2026-12-20'), 'still to come'],
    ['a word too many', `${LISTING}  colour: blue\n`, 'colour'],
    ['a list that is none', 'county: Fresno\n', 'a list is expected'],
    ['broken YAML', '- county: [\n', 'HELP_FILE'],
  ])('%s is refused, with the line and where to look', (_, text, message) => {
    const said = refusal(() => read(text));
    expect(said).toContain(message);
    expect(said).toMatch(/HELP_FILE {2}\(help\.yaml:\d+\)/);
  });
  test('every bad listing is named at once', () =>
    expect(
      refusal(() => read(LISTING.replace('Fresno', 'X') + LISTING.replace('shelter', 'pizza'))).split('\n'),
    ).toHaveLength(2));
  test('a file that is not there, or a folder, is refused', () => {
    expect(refusal(() => readHelpFile(join(folder, 'none.yaml'), COUNTIES, TODAY))).toContain('names no file');
    expect(refusal(() => readHelpFile(folder, COUNTIES, TODAY))).toContain('names no file');
  });
});
