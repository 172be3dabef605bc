import { describe, expect, test } from 'vitest';
import { readAuthorities } from '../../knowledge/build/readAuthorities.js';
import { readFormAddresses } from '../../knowledge/build/readFormAddresses.js';
import type { AuthorityCitation } from '../../knowledge/contract.js';
import { formPagesOf } from '../../knowledge/formPages.js';
import { authorityId } from '../../knowledge/ids.js';
import { projectRoot } from '../../knowledge/paths.js';

const authority = (label: string, url: string | undefined, index: number): AuthorityCitation => ({
  kind: 'authority',
  id: authorityId(`a-${index}`),
  label,
  about: 'about',
  url,
  status: 'read',
  house: false,
});
const pagesOf = (...forms: [label: string, url: string | undefined][]) =>
  formPagesOf(
    forms.map(([label, url], index) => authority(label, url, index)),
    new Map(),
  );

describe('where forms are found', () => {
  test('an address that several forms share is the page of all; one of a single form is its own', () => {
    expect(
      pagesOf(
        ['Form XX-100', 'https://forms.example'],
        ['Form XX-110 (July 2014)', 'https://forms.example'],
        ['Form XX-120-INFO', 'https://forms.example/120'],
      ),
    ).toEqual({ all: 'https://forms.example', own: { 'XX-120-INFO': 'https://forms.example/120' } });
  });

  test('a source about two forms, about no form, or without an address leads nowhere', () => {
    expect(
      pagesOf(
        ['Forms XX-100 and XX-110', 'https://forms.example/both'],
        ['Report on XX-100', 'https://report.example'],
        ['Form XX-120', undefined],
      ),
    ).toEqual({ all: undefined, own: {} });
  });

  test('an address of its own stands over that of a source', () => {
    const addresses = new Map([['XX-120', 'https://forms.example/new']]);
    const form = authority('Form XX-120', 'https://forms.example/old', 1);
    expect(formPagesOf([form], addresses).own).toEqual({ 'XX-120': 'https://forms.example/new' });
  });

  test('each address is one of an authority or of the list, as it stands there, and is that form’s', () => {
    const report = ({ message }: { message: string }): never => {
      throw new Error(message);
    };
    const authorities = [...readAuthorities(projectRoot, report).values()];
    const addresses = readFormAddresses(projectRoot, report);
    const { all, own } = formPagesOf(authorities, addresses);
    expect(all).toBe('https://courts.ca.gov/forms');
    expect(addresses.size).toBeGreaterThan(60);
    const known = new Set([...authorities.map(({ url }) => url), ...addresses.values()]);
    for (const [number, address] of Object.entries(own)) {
      expect(known).toContain(address);
      expect(address).toBe(`https://courts.ca.gov/documents/${number.replaceAll('-', '').toLowerCase()}.pdf`);
    }
  });
});
