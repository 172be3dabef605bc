import { afterAll, afterEach, expect, test } from 'vitest';
import { keepCompared } from '../../../knowledge/build/compared.js';
import { isBreaking } from '../../../knowledge/build/readKnowledgeBase.js';
import { KnowledgeFolder } from '../../support/knowledgeFolder.js';
import { addOwnTopic, OWN, OWN_ENTRY, OWN_SPANISH } from '../../support/ownTopic.js';

const folder = new KnowledgeFolder(addOwnTopic);
afterEach(() => folder.restore());
afterAll(() => folder.dispose());

const PAIR = { original: 'en', translated: 'es' } as const;
const STATEMENTS = 'knowledge/statements/en/safety.yaml';

function due(): string[] {
  const problems = folder.read().problems.filter(({ code }) => code === 'TRANSLATION_DUE');
  expect(problems.some(isBreaking)).toBe(false);
  return problems.map(({ file, message }) => `${file} ${message}`);
}
const keep = (named: readonly string[] | 'all'): number => keepCompared(folder.root, folder.read().base, PAIR, named);

test('a point whose English changed is due in Spanish until it is compared', () => {
  folder.replace(OWN_ENTRY, 'about parking and price', 'about parking and what it costs');
  expect(due()).toEqual([`${OWN_SPANISH} "${OWN}/price" changed in "en" since it was compared with this.`]);
  expect(keep([`${OWN}/hours`])).toBe(1);
  expect(due()).toHaveLength(1);
  expect(keep([`${OWN}/price`])).toBe(1);
  expect(due()).toEqual([]);
});

test('a topic is compared as a whole', () => {
  folder.replace(OWN_ENTRY, 'Parking and price', 'Parking and its price');
  folder.replace(OWN_SPANISH, 'El juez le puede decir', 'El juez le dice');
  expect(due()).toEqual([
    `${OWN_ENTRY} "${OWN}/permits" changed in "es" since it was compared with this.`,
    `${OWN_SPANISH} "${OWN}/price" changed in "en" since it was compared with this.`,
  ]);
  expect(keep([OWN])).toBe(5);
  expect(due()).toEqual([]);
});

test('what the law says on a claim is due where its English changed', () => {
  folder.replace('knowledge/claims.yaml', 'A judge can bar abuse and contact', 'A judge can bar contact and abuse');
  expect(due()).toEqual([expect.stringMatching(/^knowledge\/claims\.es\.yaml "claims\/C\d+" changed in "en"/)]);
  expect(keep(['claims'])).toBeGreaterThan(30);
  expect(due()).toEqual([]);
});

test('a statement that changed, and a point that was never compared, are due', () => {
  folder.replace(STATEMENTS, /day and night/i, 'at any hour');
  folder.replace('knowledge/compared/es.tsv', new RegExp(`${OWN}/bikes\\t.*\\n`), '');
  expect(due().map((line) => line.split(' ')[1])).toEqual([
    `"${OWN}/bikes"`,
    `"${OWN}/bikes"`,
    expect.stringMatching(/^"[a-z]/),
  ]);
  keep('all');
  expect(due()).toEqual([]);
});
