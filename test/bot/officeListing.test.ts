import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../bot/config.js';
import { readOfficeListing } from '../../bot/officeListing.js';

describe("the host's own office", () => {
  test('is absent where nothing names it; an empty variable counts as not set', () =>
    expect(readOfficeListing({ OFFICE_NAME: ' ', OTHER: 'x' })).toBeUndefined());

  test('takes a name with a phone, an address, or both', () => {
    expect(readOfficeListing({ OFFICE_NAME: 'A Law Office', OFFICE_PHONE: '(555) 010-0199' })).toEqual({
      name: 'A Law Office',
      phone: '(555) 010-0199',
      web: undefined,
    });
    expect(readOfficeListing({ OFFICE_NAME: 'A', OFFICE_WEB: 'https://a.example' })?.web).toBe('https://a.example');
  });

  test.each([
    [{ OFFICE_PHONE: '555-010-0199' }, 'OFFICE_NAME  is missing.'],
    [{ OFFICE_NAME: 'A' }, 'OFFICE_NAME  has neither'],
    [{ OFFICE_NAME: 'A', OFFICE_PHONE: 'call me' }, 'OFFICE_PHONE  is not a phone number.'],
    [{ OFFICE_NAME: 'A', OFFICE_WEB: 'javascript:alert(1)' }, 'OFFICE_WEB  is not an https address.'],
    [{ OFFICE_NAME: 'A', OFFICE_WEB: 'http://a.example' }, 'OFFICE_WEB  is not an https address.'],
  ])('%o is refused, naming what to mend', (environment, message) => {
    expect(() => readOfficeListing(environment)).toThrow(ConfigError);
    expect(() => readOfficeListing(environment)).toThrow(message);
  });
});
