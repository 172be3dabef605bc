import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readHostBranding } from '../../bot/hostBranding.js';
import { projectRoot } from '../../knowledge/paths.js';

const folder = mkdtempSync(join(tmpdir(), 'order-guide-branding-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(content: unknown): string {
  const file = join(folder, 'branding.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
const read = (content: unknown, more = {}) => readHostBranding({ BRANDING_FILE: fileOf(content), ...more });

describe('the file of settings', () => {
  test('may be left out, and may be empty', () => {
    expect(readHostBranding({ BRANDING_FILE: ' ' })).toEqual({ branding: {}, office: undefined });
    expect(read({})).toEqual({ branding: {}, office: undefined });
  });

  test('is taken as it is; its office is the one in plans', () => {
    const all = {
      name: 'A Law Office',
      title: 'Questions?',
      logo: 'https://www.example.org/logo.svg?v=2',
      color: '#1f4e6b',
      textColor: '#FFFFFF',
      launcher: 'icon',
      position: 'left',
      offset: 72,
      hideOn: ['/login', '/pay'],
      officeName: 'A Law Office, Fresno',
      officePhone: '(555) 010-0199',
      officeWeb: 'https://www.example.org',
    };
    expect(read(all)).toEqual({
      branding: all,
      office: { name: 'A Law Office, Fresno', phone: '(555) 010-0199', web: 'https://www.example.org' },
    });
  });

  test('takes the office from the environment where it names none, and refuses two', () => {
    const environment = { OFFICE_NAME: 'Another', OFFICE_PHONE: '555-010-0100' };
    const office = { name: 'Another', phone: '555-010-0100', web: undefined };
    expect(read({ name: 'A' }, environment)).toEqual({
      branding: { name: 'A', officeName: 'Another', officePhone: '555-010-0100' },
      office,
    });
    expect(() => read({ officeName: 'A', officePhone: '555-010-0199' }, environment)).toThrow(
      'OFFICE_NAME  is set, and BRANDING_FILE names an office too. Leave one of them out.',
    );
  });

  test.each([
    ['{"name": ', 'is no JSON.'],
    [['A'], '"settings" are no object.'],
    [
      { greeting: 'We win your case.' },
      '"greeting" is none of our greetings. There are "short", "served", "protection"',
    ],
    [{ welcome: 'We win your case.' }, '"welcome" is no setting. There are name, title, logo,'],
    [{ name: 'x'.repeat(41) }, '"name" is longer than 40 characters. Shorten it.'],
    [{ name: 'A\u202elaw' }, '"name" holds characters that cannot be seen.'],
    [{ title: ' ' }, '"title" is empty.'],
    [{ logo: 'http://www.example.org/logo.svg' }, '"logo" is neither an https address nor a path'],
    [{ logo: '//www.example.org/logo.svg' }, '"logo" is neither'],
    [{ logo: 'javascript:alert(1)' }, '"logo" is neither'],
    [{ logo: 'data:image/svg+xml,<svg/>' }, '"logo" is neither'],
    [{ logo: 'https://me:secret@www.example.org/logo.svg' }, '"logo" is neither'],
    [{ color: 'teal' }, '"color" is no color we can read. Write six hexadecimal digits'],
    [{ color: '#fff; } * { display: none' }, '"color" is no color'],
    [{ textColor: '#ffffff' }, '"textColor" has no color to stand on.'],
    [
      { color: '#ffe08a', textColor: '#ffffff' },
      '"textColor" cannot be read on "color": the contrast is 1.28:1, and 4.5:1 is needed. Leave it out',
    ],
    // The first grey that white can be read on is #767676.
    [{ color: '#777777', textColor: '#ffffff' }, 'the contrast is 4.47:1, and 4.5:1 is needed.'],
    [{ launcher: 'text' }, '"launcher" is not "icon".'],
    [{ position: 'top' }, '"position" is neither'],
    [{ offset: 1.5 }, '"offset" is no whole number.'],
    [{ offset: 1_000 }, '"offset" is above 999.'],
    [{ hideOn: '/login' }, '"hideOn" is no list of paths'],
    [{ hideOn: ['login'] }, '"hideOn" is no list of paths'],
    [{ officeName: 'A' }, '"officeName" has neither a phone nor an address.'],
    [{ officePhone: '555-010-0199' }, '"officeName" is missing.'],
    [{ officeName: 'A', officeWeb: 'http://a.example' }, '"officeWeb" is not an https address.'],
  ])('%j stops the start: what, where, how to mend', (content, message) => {
    expect(() => read(content)).toThrow(message);
    expect(() => read(content)).toThrow(`BRANDING_FILE  (${join(folder, 'branding.json')}): `);
  });

  test('white on #767676 is just readable', () => {
    expect(read({ color: '#767676', textColor: '#ffffff' }).branding.color).toBe('#767676');
  });

  test('all that is wrong is said at once, and a file that is not there is named; the program ends', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(projectRoot, 'dist/bot/main.js')], {
      env: { BRANDING_FILE: fileOf({ color: 'red', offset: -1 }) },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/"color" is no color we can read\.[\s\S]*"offset" is below 0\./);
    expect(() => readHostBranding({ BRANDING_FILE: '/nowhere/b.json' })).toThrow(
      'BRANDING_FILE  names no file: /nowhere/b.json.',
    );
  });
});
