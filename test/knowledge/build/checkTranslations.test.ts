import { describe, expect, test } from 'vitest';
import { checkTranslatedEntries, checkTranslatedStatements } from '../../../knowledge/build/checkTranslations.js';
import type { RawEntry } from '../../../knowledge/build/readEntries.js';
import { readKnowledgeBase } from '../../../knowledge/build/readKnowledgeBase.js';
import type { RawPoint } from '../../../knowledge/build/readPoints.js';
import type { RawStatement } from '../../../knowledge/build/readStatements.js';
import type { RawBlock } from '../../../knowledge/build/sourcedText.js';
import type { TopicId } from '../../../knowledge/contract.js';
import type { Problem } from '../../../knowledge/errors.js';
import { isoDate, statementId, topicId } from '../../../knowledge/ids.js';
import { projectRoot } from '../../../knowledge/paths.js';
import { TODAY } from '../../support/today.js';

const { base } = readKnowledgeBase(projectRoot, TODAY);
const firearms = topicId('firearms');

function entryIn(language: 'en' | 'es'): RawEntry {
  const entry = base.entries.get(language)?.get(firearms);
  if (entry === undefined) throw new Error(`no firearms in "${language}"`);
  return entry;
}

/** What is reported of the Spanish entry on guns once it is changed. */
function reported(change: (entry: RawEntry) => RawEntry): string[] {
  const problems: Problem[] = [];
  const only = (entry: RawEntry): Map<TopicId, RawEntry> => new Map([[firearms, entry]]);
  checkTranslatedEntries(only(entryIn('en')), only(change(entryIn('es'))), (problem) => void problems.push(problem));
  return problems.map(({ code, message }) => `${code}: ${message}`);
}

/** The entry with its first point changed. */
const withPoint =
  (change: (point: RawPoint) => RawPoint) =>
  (entry: RawEntry): RawEntry => ({
    ...entry,
    points: entry.points.map((point, index) => (index === 0 ? change(point) : point)),
  });
const withBlock = (change: (block: RawBlock) => RawBlock) =>
  withPoint((point) => ({
    ...point,
    versions: point.versions.map((version) => ({ ...version, blocks: version.blocks.map(change) })),
  }));

describe('an entry', () => {
  test('as it is says the same in both languages', () => expect(reported((entry) => entry)).toEqual([]));

  test('may put its sentences in another order', () => {
    const turned = withPoint((point) => ({
      ...point,
      versions: point.versions.map((version) => ({ ...version, blocks: [...version.blocks].reverse() })),
    }));
    expect(reported(turned)).toEqual([]);
  });

  test.each<[string, (entry: RawEntry) => RawEntry, RegExp]>([
    ['another lawyer', (entry) => ({ ...entry, attorney: 'none' }), /the header has attorney/],
    ['other follow-ups', (entry) => ({ ...entry, followUps: entry.followUps.slice(1) }), /the header has followUps/],
    ['points in another order', (entry) => ({ ...entry, points: [...entry.points].reverse() }), /the points are/],
    ['a point less', (entry) => ({ ...entry, points: entry.points.slice(1) }), /the points are/],
    [
      'another version',
      withPoint((point) => ({
        ...point,
        versions: point.versions.map((version) => ({ ...version, scope: { side: ['protected'] } })),
      })),
      /has other versions/,
    ],
    ['no sources', withBlock((block) => ({ ...block, authorities: [], claims: [] })), /has the sources ""/],
    ['another value', withBlock((block) => ({ ...block, template: `${block.template} {{lin}}` })), /has the values/],
    [
      'a correction less or more',
      withPoint((point) => ({ ...point, correction: point.correction ? undefined : point.versions[0]?.blocks[0] })),
      /the correction of/,
    ],
  ])('with %s is reported', (_, change, message) => {
    const found = reported(change);
    expect(found.length).toBeGreaterThan(0);
    for (const problem of found) expect(problem).toMatch(/^TRANSLATION_DIFFERS: /);
    expect(found.join('\n')).toMatch(message);
  });

  test('that stands in one language only is another check’s matter', () => {
    checkTranslatedEntries(new Map(), new Map([[firearms, entryIn('es')]]), () => expect.unreachable());
  });
});

describe('statements', () => {
  const block: RawBlock = {
    kind: 'paragraph',
    template: 'Rest {{nap}}.',
    authorities: [],
    claims: [],
    file: 'a',
    line: 1,
  };
  const statement = (file: string, template: string): RawStatement => ({
    id: statementId('rest'),
    blocks: [{ ...block, template }],
    later: [],
    file,
    line: 4,
  });
  const english = statement('knowledge/statements/en/a.yaml', 'Rest {{nap}}.');
  const spanish = statement('knowledge/statements/es/a.yaml', 'Descanse {{nap}}.');
  const withLater = (old: RawStatement, from: string, template = '.'): RawStatement => ({
    ...old,
    later: [{ from: isoDate(from), blocks: [{ ...block, template }], line: 9 }],
  });
  const found = (original: readonly RawStatement[], translated: readonly RawStatement[]): string[] => {
    const problems: Problem[] = [];
    const byId = (list: readonly RawStatement[]) => new Map(list.map((each) => [each.id, each] as const));
    checkTranslatedStatements(byId(original), byId(translated), 'es', (problem) => void problems.push(problem));
    return problems.map(({ code, file, line }) => `${file}:${line} ${code}`);
  };

  test.each<[string, RawStatement[], RawStatement[], string[]]>([
    ['said the same', [english], [spanish], []],
    ['missing', [english], [], ['knowledge/statements/es/a.yaml:0 TRANSLATION_MISSING']],
    ['said in the other only', [], [spanish], ['knowledge/statements/es/a.yaml:4 TRANSLATION_DIFFERS']],
    [
      'said with other values',
      [english],
      [{ ...spanish, blocks: [{ ...block, template: 'Descanse.' }] }],
      ['knowledge/statements/es/a.yaml:4 TRANSLATION_DIFFERS'],
    ],
    ['changed on the same day', [withLater(english, '2027-01-01')], [withLater(spanish, '2027-01-01')], []],
    [
      'changed on other days',
      [withLater(english, '2027-01-01')],
      [withLater(spanish, '2027-07-01')],
      ['knowledge/statements/es/a.yaml:4 TRANSLATION_DIFFERS'],
    ],
    [
      'changed with other values',
      [withLater(english, '2027-01-01', 'Nap {{nap}}.')],
      [withLater(spanish, '2027-01-01')],
      ['knowledge/statements/es/a.yaml:9 TRANSLATION_DIFFERS'],
    ],
  ])('%s', (_, original, translated, problems) => expect(found(original, translated)).toEqual(problems));
});
