import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAuthorities } from '../../../knowledge/build/readAuthorities.js';
import { readCourts } from '../../../knowledge/build/readCourts.js';
import type { Problem } from '../../../knowledge/errors.js';
import { KnowledgeFolder } from '../../support/knowledgeFolder.js';

describe("the courts' websites", () => {
  let folder: KnowledgeFolder;
  beforeAll(() => {
    folder = new KnowledgeFolder();
  });
  afterAll(() => folder.dispose());

  const problems = (): string[] => {
    const found: Problem[] = [];
    const authorities = readAuthorities(folder.root, (problem) => found.push(problem));
    readCourts(folder.root, authorities, (problem) => found.push(problem));
    folder.restore();
    return found.map(({ code, message }) => `${code} ${message}`);
  };
  const FILE = 'knowledge/courts.yaml';
  const KERN = '  - { county: Kern, site: https://www.kern.courts.ca.gov }\n';

  test('as they stand have no problem', () => expect(problems()).toEqual([]));
  test.each([
    ['a county that is missing', KERN, '', '57 counties are listed'],
    ['a county twice', 'county: Kern,', 'county: Inyo,', 'the county "Inyo" stands twice'],
    ['a county out of order', 'county: Kern,', 'county: Aaa,', '"Aaa" stands after "Inyo"'],
    ['an address without https', 'https://www.kern', 'http://www.kern', 'BAD_SHAPE courts.'],
    ['an unknown source', 'source: court-sites', 'source: court-pages', 'the unknown source "court-pages"'],
    ['a day that does not exist', '2026-09-11', '2026-09-31', 'BAD_SHAPE checkedOn'],
  ])('%s is named', (_, from, to, message) => {
    folder.replace(FILE, from, to);
    expect(problems()).toContainEqual(expect.stringContaining(message));
  });
});
