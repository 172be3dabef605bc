import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { MIN_FOREIGN_VARIANTS, MIN_VARIANTS } from '../../../knowledge/build/readKnowledgeBase.js';
import type { ProblemCode } from '../../../knowledge/errors.js';
import { KnowledgeFolder } from '../../support/knowledgeFolder.js';

const folder = new KnowledgeFolder();
afterEach(() => folder.restore());
afterAll(() => folder.dispose());

const ENTRY = 'knowledge/entries/en/appeal.md';
const CLAIMS = 'knowledge/claims.yaml';
const AUTHORITIES = 'knowledge/authorities.yaml';
const VALUES = 'knowledge/values.yaml';
const LEXICON = 'knowledge/lexicon.yaml';
const SAFETY = 'knowledge/statements/en/safety.yaml';
const DOCUMENT = 'knowledge/documents/clets-restraining-orders';
const LIN = 'Being in the courtroom when the judge ruled does not start the {{appeal-short}}. [[lin]]';
const LIN_LINE = folder.lineOf(ENTRY, 'Being in the courtroom');

const CLAIM_C99 = (fields: string): string =>
  `- { id: C99, document: clets-restraining-orders, quote: "also known as an order of protection", verdict: supported, law: "A judge can bar abuse.", authorities: [fam-6218], confidence: high${fields} }`;
const endOf = (file: string): number => folder.text(file).replace(/\n*$/, '').split('\n').length + 1;
const reworded = (sentence: string) => () => folder.replace(ENTRY, LIN, `${sentence} [[lin]]`);

interface Damage {
  readonly what: string;
  readonly code: ProblemCode;
  readonly file: string;
  /** The line, `some` for any line above 0, `whole` where the whole file is meant. */
  readonly line: number | 'some' | 'whole';
  readonly damage: () => void;
}

const damages: Damage[] = [
  {
    what: 'the YAML of the lexicon is broken',
    code: 'BAD_YAML',
    file: LEXICON,
    line: endOf(LEXICON),
    damage: () => folder.append(LEXICON, 'spellings: {}'),
  },
  {
    what: 'the value list names an unknown unit',
    code: 'BAD_SHAPE',
    file: VALUES,
    line: endOf(VALUES),
    damage: () =>
      folder.append(
        VALUES,
        '- { name: nap, unit: fortnights, value: 1, from: 2026-11-01, to: null, source: fam-6389 }',
      ),
  },
  {
    what: 'a field nobody knows',
    code: 'BAD_SHAPE',
    file: CLAIMS,
    line: endOf(CLAIMS),
    damage: () => folder.append(CLAIMS, CLAIM_C99(', mood: good')),
  },
  {
    what: 'a claim without quote or implication',
    code: 'BAD_SHAPE',
    file: CLAIMS,
    line: endOf(CLAIMS),
    damage: () => folder.append(CLAIMS, CLAIM_C99('').replace(/quote: "[^"]*", /, '')),
  },
  {
    what: 'a day that does not exist',
    code: 'BAD_SHAPE',
    file: VALUES,
    line: endOf(VALUES),
    damage: () =>
      folder.append(VALUES, '- { name: nap, unit: days, value: 1, from: 2026-02-30, to: null, source: fam-6389 }'),
  },
  {
    what: 'an address that is not https',
    code: 'BAD_SHAPE',
    file: AUTHORITIES,
    line: endOf(AUTHORITIES),
    damage: () =>
      folder.append(
        AUTHORITIES,
        "- { id: nap-1, kind: statute, label: 'Nap Code', about: 'naps in court', status: read, url: 'http://example.org/nap', readOn: 2026-11 }",
      ),
  },
  {
    what: 'a section that is not one of the three',
    code: 'BAD_SHAPE',
    file: ENTRY,
    line: folder.lineOf(ENTRY, '## More'),
    damage: () => folder.replace(ENTRY, '## More', '## Even more'),
  },
  {
    what: 'a button too long to tap',
    code: 'BAD_SHAPE',
    file: ENTRY,
    line: folder.lineOf(ENTRY, 'button: '),
    damage: () => folder.replace(ENTRY, 'button: Appeal a decision', 'button: Appeal a decision of the family court'),
  },
  {
    what: 'a file named after another topic',
    code: 'BAD_ID',
    file: 'knowledge/entries/en/zzz.md',
    line: 2,
    damage: () => {
      folder.write('knowledge/entries/en/zzz.md', folder.text(ENTRY));
      folder.remove(ENTRY);
    },
  },
  {
    what: 'a sentence cites an unknown authority',
    code: 'UNKNOWN_AUTHORITY',
    file: ENTRY,
    line: LIN_LINE,
    damage: () => folder.replace(ENTRY, '[[lin]]', '[[lin, fam-9999]]'),
  },
  {
    what: 'a value names an unknown source',
    code: 'UNKNOWN_AUTHORITY',
    file: VALUES,
    line: endOf(VALUES),
    damage: () =>
      folder.append(VALUES, '- { name: nap, unit: days, value: 1, from: 2026-11-01, to: null, source: fam-9999 }'),
  },
  {
    what: 'a claim names an unknown authority',
    code: 'UNKNOWN_AUTHORITY',
    file: CLAIMS,
    line: endOf(CLAIMS),
    damage: () => folder.append(CLAIMS, CLAIM_C99('').replace('[fam-6218]', '[fam-9999]')),
  },
  {
    what: 'a sentence cites an unknown claim',
    code: 'UNKNOWN_CLAIM',
    file: ENTRY,
    line: LIN_LINE,
    damage: () => folder.replace(ENTRY, '[[lin]]', '[[lin, C98]]'),
  },
  {
    what: 'an entry relies on an unknown claim',
    code: 'UNKNOWN_CLAIM',
    file: ENTRY,
    line: 2,
    damage: () => folder.replace(ENTRY, 'relies: []', 'relies: [C98]'),
  },
  {
    what: 'a cited claim stands in neither list',
    code: 'UNKNOWN_CLAIM',
    file: ENTRY,
    line: 2,
    damage: () => folder.replace(ENTRY, '[[lin]]', '[[lin, C1]]'),
  },
  {
    what: 'a follow-up is not a topic',
    code: 'UNKNOWN_TOPIC',
    file: ENTRY,
    line: 2,
    damage: () => folder.replace(ENTRY, 'followUps: [change-or-end,', 'followUps: [parking,'),
  },
  {
    what: 'a follow-up is the entry itself',
    code: 'UNKNOWN_TOPIC',
    file: ENTRY,
    line: 2,
    damage: () => folder.replace(ENTRY, 'followUps: [change-or-end,', 'followUps: [appeal,'),
  },
  {
    what: 'questions for no topic',
    code: 'UNKNOWN_TOPIC',
    file: 'knowledge/questions/en/parking.txt',
    line: 'whole',
    damage: () =>
      folder.write('knowledge/questions/en/parking.txt', 'where do i park at the courthouse on elm street\n'),
  },
  {
    what: 'a guard line labelled with no topic',
    code: 'UNKNOWN_TOPIC',
    file: 'knowledge/questions/en/guard-crisis.txt',
    line: endOf('knowledge/questions/en/guard-crisis.txt'),
    damage: () =>
      folder.append('knowledge/questions/en/guard-crisis.txt', 'zebras chase me through the parking lot\tparking'),
  },
  {
    what: 'an entry names an unknown value',
    code: 'UNKNOWN_VALUE',
    file: ENTRY,
    line: LIN_LINE,
    damage: () => folder.replace(ENTRY, 'start the {{appeal-short}}. [[lin]]', 'start the {{apeal-short}}. [[lin]]'),
  },
  {
    what: 'a claim names an unknown value',
    code: 'UNKNOWN_VALUE',
    file: CLAIMS,
    line: endOf(CLAIMS),
    damage: () => folder.append(CLAIMS, CLAIM_C99('').replace('bar abuse.', 'bar abuse for {{nap}}.')),
  },
  {
    what: 'a quote is not in the document',
    code: 'QUOTE_NOT_FOUND',
    file: CLAIMS,
    line: endOf(CLAIMS),
    damage: () => folder.append(CLAIMS, CLAIM_C99('').replace('also known', 'also famous')),
  },
  {
    what: 'a claim names an unknown document',
    code: 'QUOTE_NOT_FOUND',
    file: CLAIMS,
    line: endOf(CLAIMS),
    damage: () =>
      folder.append(CLAIMS, CLAIM_C99('').replace('document: clets-restraining-orders', 'document: lost-leaflet')),
  },
  {
    what: 'a heading is not in the document',
    code: 'QUOTE_NOT_FOUND',
    file: `${DOCUMENT}.yaml`,
    line: 'whole',
    damage: () => folder.append(`${DOCUMENT}.yaml`, '  - What Is a Parking Ticket?'),
  },
  {
    what: 'a sentence of the document has no claim',
    code: 'SENTENCE_WITHOUT_CLAIM',
    file: `${DOCUMENT}.txt`,
    line: endOf(`${DOCUMENT}.txt`),
    damage: () => folder.append(`${DOCUMENT}.txt`, 'Judges park in the yard.'),
  },
  {
    what: 'an entry relies on a claim the law contradicts',
    code: 'RELIES_ON_CONFLICT',
    file: ENTRY,
    line: 2,
    damage: () => folder.replace(ENTRY, 'relies: []', `relies: [${claimWith('conflicts')}]`),
  },
  {
    what: 'an entry corrects a claim that holds',
    code: 'CORRECTS_SUPPORTED',
    file: ENTRY,
    line: 2,
    damage: () => {
      folder.replace(ENTRY, 'corrects: []', 'corrects: [C1]');
      folder.replace(ENTRY, '[[lin]]', '[[lin, C1]]');
    },
  },
  {
    what: 'no sentence makes the correction',
    code: 'CORRECTION_MISSING',
    file: ENTRY,
    line: 2,
    damage: () => folder.replace(ENTRY, 'corrects: []', `corrects: [${claimWith('conflicts')}]`),
  },
  {
    what: 'a sentence names no source',
    code: 'BLOCK_WITHOUT_SOURCE',
    file: ENTRY,
    line: LIN_LINE,
    damage: () => folder.replace(ENTRY, ' [[lin]]', ''),
  },
  {
    what: 'a sentence has empty brackets',
    code: 'BLOCK_WITHOUT_SOURCE',
    file: ENTRY,
    line: LIN_LINE,
    damage: () => folder.replace(ENTRY, '[[lin]]', '[[ ]]'),
  },
  {
    what: 'a statement names no source',
    code: 'BLOCK_WITHOUT_SOURCE',
    file: SAFETY,
    line: 'some',
    damage: () => folder.append(SAFETY, '- id: nap\n  text: Rest a while.'),
  },
  {
    what: 'an entry stands on the article alone',
    code: 'ENTRY_WITHOUT_AUTHORITY',
    file: ENTRY,
    line: 2,
    damage: () => standOnArticleAlone(),
  },
  {
    what: 'a view is left out without a reason',
    code: 'VIEW_MISSING',
    file: ENTRY,
    line: 2,
    damage: () => folder.replace(ENTRY, /## If you are the restrained person[\s\S]*$/, ''),
  },
  {
    what: 'the review day has passed',
    code: 'REVIEW_OVERDUE',
    file: ENTRY,
    line: 2,
    damage: () => folder.replace(ENTRY, /reviewBy: [\d-]+/, 'reviewBy: 2026-11-24'),
  },
  {
    what: 'a figure stands in the text',
    code: 'RAW_NUMBER',
    file: ENTRY,
    line: LIN_LINE,
    damage: reworded('Ask within 60 days.'),
  },
  {
    what: 'a number is spelled out',
    code: 'RAW_NUMBER',
    file: ENTRY,
    line: LIN_LINE,
    damage: reworded('Ask within sixty days.'),
  },
  {
    what: 'a claim holds a figure',
    code: 'RAW_NUMBER',
    file: CLAIMS,
    line: endOf(CLAIMS),
    damage: () => folder.append(CLAIMS, CLAIM_C99('').replace('bar abuse.', 'bar abuse for 5 years.')),
  },
  {
    what: 'a sentence tells people what to do',
    code: 'BANNED_WORDING',
    file: ENTRY,
    line: LIN_LINE,
    damage: reworded('You should ask a clerk.'),
  },
  {
    what: 'a sentence assumes who is who',
    code: 'BANNED_WORDING',
    file: ENTRY,
    line: LIN_LINE,
    damage: reworded('Ask where she lives.'),
  },
  {
    what: 'a sentence guarantees an outcome',
    code: 'BANNED_WORDING',
    file: ENTRY,
    line: LIN_LINE,
    damage: reworded('The judge will grant it.'),
  },
  {
    what: 'a sentence takes sides',
    code: 'BANNED_WORDING',
    file: ENTRY,
    line: LIN_LINE,
    damage: reworded('The victim can ask.'),
  },
  {
    what: 'a statement assumes who is who',
    code: 'BANNED_WORDING',
    file: SAFETY,
    line: 'some',
    damage: () => folder.append(SAFETY, '- id: nap\n  text: Call your wife. [[order-guide]]'),
  },
  {
    what: 'an entry reads above grade 8',
    code: 'READING_GRADE',
    file: ENTRY,
    line: 'whole',
    damage: reworded(
      `${'Notwithstanding extraordinary jurisdictional complications, appellate proceedings necessitate comprehensive documentation, '.repeat(14)}generally.`,
    ),
  },
  {
    what: 'a topic lacks ways of asking',
    code: 'TOO_FEW_VARIANTS',
    file: 'knowledge/questions/en/appeal.txt',
    line: 'whole',
    damage: () => keepQuestions('knowledge/questions/en/appeal.txt', MIN_VARIANTS - 1),
  },
  {
    what: 'a topic lacks ways of asking in a language that is understood',
    code: 'TOO_FEW_VARIANTS',
    file: 'knowledge/questions/es/appeal.txt',
    line: 'whole',
    damage: () => keepQuestions('knowledge/questions/es/appeal.txt', MIN_FOREIGN_VARIANTS - 1),
  },
  {
    what: 'too little is out of scope',
    code: 'TOO_FEW_VARIANTS',
    file: 'knowledge/questions/en',
    line: 'whole',
    damage: () => keepQuestions('knowledge/questions/en/out-of-scope-near.txt', 100),
  },
  {
    what: 'one question stands under two topics',
    code: 'DUPLICATE_VARIANT',
    file: 'knowledge/questions/en/cost.txt',
    line: endOf('knowledge/questions/en/cost.txt'),
    damage: () => folder.append('knowledge/questions/en/cost.txt', 'How to appeal, a DVRO?!'),
  },
  {
    what: 'two periods of a value overlap',
    code: 'VALUE_OVERLAP',
    file: VALUES,
    line: endOf(VALUES),
    damage: () =>
      folder.append(
        VALUES,
        '- { name: gun-handover, unit: hours, value: 36, from: 2027-01-01, to: null, source: fam-6389 }',
      ),
  },
  {
    what: 'a period ends before it starts',
    code: 'VALUE_OVERLAP',
    file: VALUES,
    line: endOf(VALUES),
    damage: () =>
      folder.append(
        VALUES,
        '- { name: nap, unit: hours, value: 36, from: 2027-01-02, to: 2027-01-01, source: fam-6389 }',
      ),
  },
  {
    what: 'an authority stands twice',
    code: 'DUPLICATE_ID',
    file: AUTHORITIES,
    line: endOf(AUTHORITIES),
    damage: () =>
      folder.append(
        AUTHORITIES,
        "- { id: lin, kind: opinion, label: 'Lin again', about: 'the same once more', status: read, readOn: 2026-11 }",
      ),
  },
  {
    what: 'a claim stands twice',
    code: 'DUPLICATE_ID',
    file: CLAIMS,
    line: endOf(CLAIMS),
    damage: () => folder.append(CLAIMS, CLAIM_C99('').replace('C99', 'C1')),
  },
  {
    what: 'a statement stands twice',
    code: 'DUPLICATE_ID',
    file: SAFETY,
    line: endOf(SAFETY),
    damage: () => folder.append(SAFETY, '- id: guard.crisis\n  text: Rest a while. [[order-guide]]'),
  },
  {
    what: 'two entries share a button',
    code: 'DUPLICATE_ID',
    file: 'knowledge/entries/en/cost.md',
    line: 2,
    damage: () => folder.replace('knowledge/entries/en/cost.md', /button: .*/, 'button: appeal a Decision'),
  },
  {
    what: 'a topic stands twice',
    code: 'DUPLICATE_ID',
    file: 'knowledge/topics.tsv',
    line: endOf('knowledge/topics.tsv'),
    damage: () => folder.append('knowledge/topics.tsv', 'appeal\tbasics\tThe same once more'),
  },
  {
    what: 'a topic id is not kebab case',
    code: 'BAD_ID',
    file: 'knowledge/topics.tsv',
    line: endOf('knowledge/topics.tsv'),
    damage: () => folder.append('knowledge/topics.tsv', 'Parking Fees\tbasics\tWhat parking costs'),
  },
  {
    what: 'a topic has no entry',
    code: 'MISSING_FILE',
    file: ENTRY,
    line: 'whole',
    damage: () => folder.remove(ENTRY),
  },
  {
    what: 'the lexicon is gone',
    code: 'MISSING_FILE',
    file: LEXICON,
    line: 'whole',
    damage: () => folder.remove(LEXICON),
  },
];

function claimWith(verdict: string): string {
  const found = [...folder.read().base.claims.values()].find((claim) => claim.verdict === verdict);
  if (found === undefined) throw new Error(`no claim ${verdict}`);
  return found.id;
}

function standOnArticleAlone(): void {
  folder.replace(ENTRY, 'relies: []', 'relies: [C1]');
  folder.write(ENTRY, folder.text(ENTRY).replace(/\[\[[^\]]*\]\]/g, '[[C1]]'));
}

function keepQuestions(file: string, count: number): void {
  const lines = folder.text(file).split('\n');
  folder.write(
    file,
    lines
      .filter((line) => line !== '' && !line.startsWith('# '))
      .slice(0, count)
      .join('\n'),
  );
}

describe('a damage in one file is reported once, where it is, with the way to mend it', () => {
  test.each(damages)('$what: $code', ({ code, file, line, damage }) => {
    damage();
    const { problems } = folder.read();
    expect(problems.map((problem) => `${problem.code} ${problem.file}`)).toEqual([`${code} ${file}`]);
    const [problem] = problems;
    if (line === 'some') expect(problem?.line).toBeGreaterThan(0);
    else expect(problem?.line).toBe(line === 'whole' ? 0 : line);
    expect(problem?.message).not.toBe('');
    expect(problem?.remedy).toMatch(/\.$/);
  });
});

describe('the whole base', () => {
  test('the undamaged copy has no problem', () => {
    expect(folder.read().problems).toEqual([]);
  });

  test('a review due today is not overdue', () => {
    folder.replace(ENTRY, /reviewBy: [\d-]+/, 'reviewBy: 2026-11-25');
    expect(folder.read().problems).toEqual([]);
  });

  test('a reason stands in for a view', () => {
    folder.replace(ENTRY, /## If you are the restrained person[\s\S]*$/, '');
    folder.replace(ENTRY, 'corrects: []', 'corrects: []\nnoView: { restrained: only the other side asks this }');
    expect(folder.read().problems).toEqual([]);
  });

  test('Windows line ends change nothing', () => {
    folder.write(ENTRY, folder.text(ENTRY).replace(/\n/g, '\r\n'));
    expect(folder.read().problems).toEqual([]);
  });

  test('several damages in several files are all reported, in order of files', () => {
    folder.replace(ENTRY, ' [[lin]]', '');
    folder.append(VALUES, '- { name: nap, unit: fortnights, value: 1, from: 2026-11-01, to: null, source: fam-6389 }');
    folder.append(CLAIMS, CLAIM_C99('').replace('also known', 'also famous'));
    folder.append('knowledge/questions/en/cost.txt', 'how to appeal a DVRO');
    folder.remove(LEXICON);
    expect(folder.read().problems.map(({ code, file }) => `${file} ${code}`)).toEqual([
      `${CLAIMS} QUOTE_NOT_FOUND`,
      `${ENTRY} BLOCK_WITHOUT_SOURCE`,
      `${LEXICON} MISSING_FILE`,
      'knowledge/questions/en/cost.txt DUPLICATE_VARIANT',
      `${VALUES} BAD_SHAPE`,
    ]);
  });

  test('an entry whose header is broken is reported as broken, not as missing', () => {
    folder.replace(ENTRY, 'attorney: both', 'attorney: [both');
    const { problems } = folder.read();
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['BAD_YAML']));
    expect(problems[0]).toMatchObject({ file: ENTRY });
    expect(problems[0]?.line).toBeGreaterThan(1);
  });

  test('a data file or folder that is gone is reported, and the rest is still read', () => {
    for (const file of [CLAIMS, AUTHORITIES, VALUES, 'knowledge/topics.tsv', `${DOCUMENT}.txt`]) {
      folder.remove(file);
      expect(folder.read().problems, file).toContainEqual(
        expect.objectContaining({ code: 'MISSING_FILE', file, line: 0 }),
      );
      folder.restore();
    }
  });
});
