import { describe, expect, test } from 'vitest';
import { readAuthorities } from '../../knowledge/build/readAuthorities.js';
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
  formPagesOf(forms.map(([label, url], index) => authority(label, url, index)));

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

  test('each address is one of an authority, as it stands there', () => {
    const authorities = [
      ...readAuthorities(projectRoot, ({ message }) => {
        throw new Error(message);
      }).values(),
    ];
    const { all, own } = formPagesOf(authorities);
    expect(all).toBe('https://courts.ca.gov/forms');
    expect(own).toEqual({ 'DV-109': 'https://courts.ca.gov/documents/dv109.pdf' });
    const known = new Set(authorities.map(({ url }) => url));
    for (const address of [all, ...Object.values(own)]) expect(known).toContain(address);
  });
});
