import { afterAll, describe, expect, test } from 'vitest';
import { isBreaking, readKnowledgeBase } from '../../knowledge/build/readKnowledgeBase.js';
import { type RawPoint, readPoints, versionsOn } from '../../knowledge/build/readPoints.js';
import type { Circumstances, IsoDate, Language, OrderKind, Point, Side } from '../../knowledge/contract.js';
import type { Problem } from '../../knowledge/errors.js';
import { isoDate, statementId, topicId } from '../../knowledge/ids.js';
import { projectRoot } from '../../knowledge/paths.js';
import { statementIn, wordPoint, wordStatement } from '../../knowledge/wording.js';
import { KnowledgeFolder } from '../support/knowledgeFolder.js';
import { TODAY } from '../support/today.js';

const THE_DAY = isoDate('2027-01-01');
const THE_DAY_BEFORE = isoDate('2026-12-31');
const { base } = readKnowledgeBase(projectRoot, TODAY);
const LANGUAGES = ['en', 'es'] as const;

function rawPoint(id: string, language: Language): RawPoint {
  const [topic = '', name] = id.split('/');
  const point = base.entries
    .get(language)
    ?.get(topicId(topic))
    ?.points.find((each) => each.name === name);
  if (point === undefined) throw new Error(`no point ${id} in "${language}"`);
  return point;
}

function pointOn(id: string, on: IsoDate, language: Language, known: Circumstances = {}): Point {
  return wordPoint(base, rawPoint(id, language), topicId(id.split('/')[0] ?? ''), { on, language }, known);
}

const textOf = ({ blocks }: Point): string => blocks.map(({ text }) => text).join(' ');
const sourcesOf = ({ citations }: Point): string[] => citations.map(({ id }) => id as string);

interface Change {
  readonly id: string;
  readonly kind?: OrderKind;
  readonly side?: Side;
  /** What is said from the day on, and not the day before. */
  readonly says: Record<(typeof LANGUAGES)[number], RegExp>;
  readonly cites: string;
}

const changes: Change[] = [
  {
    id: 'hearing/remote',
    says: {
      en: /harassment, elder abuse, or gun violence hearing/,
      es: /en casos de violencia doméstica, acoso, mayores/,
    },
    cites: 'ccp-527.6',
  },
  { id: 'hearing/remote', kind: 'dv', says: { en: /may not charge/, es: /no puede cobrar/ }, cites: 'fam-6308' },
  { id: 'hearing/remote', kind: 'gv', says: { en: /may not charge/, es: /no puede cobrar/ }, cites: 'pen-18100' },
  {
    id: 'hearing/remote',
    kind: 'ch',
    says: { en: /^You may join by phone/, es: /^Usted puede entrar/ },
    cites: 'ccp-527.6',
  },
  {
    id: 'hearing/remote',
    kind: 'ea',
    says: { en: /^You may join by phone/, es: /^Usted puede entrar/ },
    cites: 'wic-15657.03',
  },
  {
    id: 'where-to-file/online',
    says: { en: /harassment, and elder requests can be sent/, es: /acoso y mayores se pueden mandar/ },
    cites: 'ccp-527.6',
  },
  { id: 'where-to-file/online', kind: 'dv', says: { en: /at no charge/, es: /sin cobrar/ }, cites: 'fam-6307' },
  {
    id: 'where-to-file/online',
    kind: 'ch',
    says: { en: /courts must allow it in this/, es: /deben permitirlo en este/ },
    cites: 'ccp-527.6',
  },
  {
    id: 'where-to-file/online',
    kind: 'ea',
    says: { en: /courts must allow it in this/, es: /deben permitirlo en este/ },
    cites: 'wic-15657.03',
  },
  {
    id: 'cost/interpreter-fee',
    says: { en: /free for both sides/, es: /gratis para las dos partes/ },
    cites: 'fam-6308',
  },
  {
    id: 'cannot-serve/another-way',
    kind: 'ea',
    says: { en: /^In an elder case, a judge can/, es: /^En un caso de abuso de mayores, el juez puede/ },
    cites: 'wic-15657.03',
  },
  {
    id: 'divorce/what-barred',
    says: { en: /letting it lapse or not renewing it/, es: /dejar de pagarlos o no renovarlos/ },
    cites: 'fam-2040-2027',
  },
  {
    id: 'divorce/what-barred',
    side: 'restrained',
    says: { en: /from 2027 on, letting insurance lapse/, es: /de 2027 o después, dejarlos vencer/ },
    cites: 'fam-2040-2027',
  },
  {
    id: 'set-aside/never-served',
    says: { en: /default judgment.* at any time/, es: /default judgment.* en cualquier momento/ },
    cites: 'ccp-473-2027',
  },
  {
    id: 'immigration-relief/ice-court',
    kind: 'ch',
    says: { en: /may attend a harassment/, es: /En casos de acoso, mayores/ },
    cites: 'ccp-527.6',
  },
  {
    id: 'cannot-serve/what-now',
    side: 'restrained',
    says: { en: /harassment, and elder cases/, es: /acoso y mayores, permitir/ },
    cites: 'wic-15657.03',
  },
  {
    id: 'cannot-serve/hiding',
    says: { en: /harassment, and elder cases/, es: /acoso y mayores, permitir/ },
    cites: 'wic-15657.03',
  },
  {
    id: 'cannot-serve/hiding',
    side: 'restrained',
    says: { en: /harassment, and elder cases/, es: /acoso y mayores, el juez/ },
    cites: 'wic-15657.03',
  },
  {
    id: 'out-of-state/renew',
    says: { en: /harassment, and elder cases/, es: /acoso y mayores se puede/ },
    cites: 'wic-15657.03',
  },
  {
    id: 'served-what-now/first-steps',
    kind: 'divorce',
    says: { en: /letting it lapse/, es: /dejar que venzan/ },
    cites: 'fam-2040-2027',
  },
  {
    id: 'restraining-order-what/what',
    kind: 'divorce',
    says: { en: /letting it lapse/, es: /dejar que venzan/ },
    cites: 'fam-2040-2027',
  },
  {
    id: 'appeal/missed',
    says: { en: /default judgment.* at any time/, es: /default judgment.* en cualquier momento/ },
    cites: 'ccp-473-2027',
  },
  {
    id: 'missed-hearing/not-served-absent',
    says: { en: /default judgment.* at any time/, es: /default judgment.* en cualquier momento/ },
    cites: 'ccp-473-2027',
  },
  {
    id: 'hearing/must-attend',
    kind: 'ea',
    side: 'protected',
    says: { en: /which costs nothing/, es: /que es gratis/ },
    cites: 'wic-15657.03',
  },
  {
    id: 'immigration-relief/ice-court',
    says: {
      en: /domestic violence, harassment, elder, or gun violence/,
      es: /acoso, mayores o violencia con armas/,
    },
    cites: 'ccp-527.6',
  },
  {
    id: 'immigration-relief/witness',
    says: { en: /harassment, or elder case/, es: /acoso o abuso de mayores/ },
    cites: 'wic-15657.03',
  },
];

describe('what changes on January 1, 2027', () => {
  for (const language of LANGUAGES)
    test.each(changes)(`"$id" for $kind $side says it from that day on, not the day before (${language})`, (change) => {
      const known: Circumstances = { kind: change.kind, side: change.side };
      const [before, after] = [THE_DAY_BEFORE, THE_DAY].map((on) => pointOn(change.id, on, language, known)) as [
        Point,
        Point,
      ];
      expect(textOf(before)).not.toMatch(change.says[language]);
      expect(textOf(after)).toMatch(change.says[language]);
      expect(sourcesOf(after)).toContain(change.cites);
      expect(after.version).toEqual(before.version);
      expect(after.differsBy).toEqual(before.differsBy);
    });

  test('the test names every point that changes', () => {
    const dated = [...(base.entries.get('en')?.values() ?? [])].flatMap(({ topic, points }) =>
      points.flatMap(({ name, versions }) =>
        versions
          .filter(({ from }) => from !== undefined)
          .flatMap(({ from, scope }) =>
            (scope.kind ?? [undefined]).map((kind) => `${topic}/${name} ${kind} ${scope.side?.[0]} ${from}`),
          ),
      ),
    );
    const named = changes.map(({ id, kind, side }) => `${id} ${kind} ${side} ${THE_DAY}`);
    const alike = ['ea', 'wv', 'sv', 'gv'].map((kind) => `immigration-relief/ice-court ${kind} undefined ${THE_DAY}`);
    const last = 'gun-violence-order/who-asks undefined undefined 2032-01-01';
    expect(dated.sort()).toEqual([...named, ...alike, last].sort());
  });

  test.each(LANGUAGES)('on January 1, 2032, prosecutors stop asking for gun violence orders (%s)', (language) => {
    const [before, after] = ['2031-12-31', '2032-01-01'].map((day) =>
      pointOn('gun-violence-order/who-asks', isoDate(day), language),
    ) as [Point, Point];
    const prosecutor = language === 'en' ? /prosecutor/ : /fiscal/;
    expect([textOf(before), textOf(after)].map((text) => prosecutor.test(text))).toEqual([true, false]);
    expect([before, after].map((point) => sourcesOf(point).includes('pen-18210'))).toEqual([true, false]);
  });

  test('a source of the new law is cited by no answer before it is in force', () => {
    const early = LANGUAGES.flatMap((language) =>
      [...(base.entries.get(language)?.values() ?? [])].flatMap(({ points }) =>
        points.flatMap((point) => versionsOn(point, THE_DAY_BEFORE).flatMap(({ blocks }) => blocks)),
      ),
    ).filter(({ authorities }) => authorities.some((id) => (base.authorities.get(id)?.from ?? '') > THE_DAY_BEFORE));
    expect(early).toEqual([]);
  });

  test.each(LANGUAGES)('from that day on no answer in "%s" speaks of it as to come', (language) => {
    const toCome = language === 'en' ? /January 1, 2027/ : /enero de 2027/;
    const late = [...(base.entries.get(language)?.values() ?? [])].flatMap(({ topic, points }) =>
      points
        .filter((point) =>
          versionsOn(point, THE_DAY).some(({ blocks }) => blocks.some(({ template }) => toCome.test(template))),
        )
        .map(({ name }) => `${topic}/${name}`),
    );
    expect(late).toEqual([]);
  });

  test('what changes is reviewed by December 20, 2026', () => {
    for (const language of LANGUAGES)
      for (const { file, points, review } of base.entries.get(language)?.values() ?? [])
        if (points.some(({ versions }) => versions.some(({ from }) => from !== undefined)))
          expect(review.reviewBy <= '2026-12-20', file).toBe(true);
  });
});

const statementOn = (id: string, on: IsoDate, language: Language) => {
  const raw = statementIn(base, statementId(id), language);
  if (raw === undefined) throw new Error(`no statement ${id}`);
  return wordStatement(base, raw, { on, language });
};

describe('what the plans say from January 1, 2027 on', () => {
  const later: { id: string; says: Record<(typeof LANGUAGES)[number], RegExp>; cites: string }[] = [
    { id: 'hearingDay.remote', says: { en: /You may join/, es: /Usted puede entrar/ }, cites: 'ccp-527.6' },
    { id: 'hearingDay.alsoKnow', says: { en: /You may join/, es: /Usted puede entrar/ }, cites: 'wic-15657.03' },
    { id: 'whichPaper.do.divorcePolice', says: { en: /let it lapse/, es: /dejar que venza/ }, cites: 'fam-2040-2027' },
  ];

  for (const language of LANGUAGES)
    test.each(later)(`"$id" (${language})`, ({ id, says, cites }) => {
      const [before, after] = [THE_DAY_BEFORE, THE_DAY].map((on) => statementOn(id, on, language).blocks);
      const words = (blocks = before): string => blocks?.map(({ text }) => text).join(' ') ?? '';
      expect(words(before)).not.toMatch(says[language]);
      expect(words(after)).toMatch(says[language]);
      expect(before?.[0].text).toBe(after?.[0].text);
      expect(after?.flatMap(({ citations }) => citations.map((each) => each.id as string))).toContain(cites);
    });

  test('no other statement changes', () => {
    const changed = [...(base.statements.get('en')?.values() ?? [])].filter(
      ({ later: wordings }) => wordings.length > 0,
    );
    expect(changed.map(({ id }) => id as string)).toEqual(later.map(({ id }) => id));
  });
});

const filesThatChange = LANGUAGES.flatMap((language) => [
  ...[...(base.entries.get(language)?.values() ?? [])]
    .filter(({ points }) => points.some(({ versions }) => versions.some(({ from }) => from === THE_DAY)))
    .map(({ file }) => file),
  ...[...(base.statements.get(language)?.values() ?? [])].flatMap(({ file, later }) =>
    later.length > 0 ? [file] : [],
  ),
]);

describe('versions by day', () => {
  const problems: Problem[] = [];
  const read = (body: string): RawPoint => {
    const all = { has: () => true };
    const [point] = readPoints(
      body,
      1,
      'own.md',
      { authorities: all, claims: all },
      (each) => void problems.push(each),
    );
    if (point === undefined) throw new Error('no point');
    return point;
  };
  const HEADS = ['## own | Own', 'Old. [[a]]', '### kind: ch, ea', 'Old kind. [[a]]', '### from: 2027-01-01'];
  const point = read(
    [
      ...HEADS,
      'New. [[a]]',
      '### kind: ea, ch · from: 2027-07-01',
      'New kind. [[a]]',
      '### from: 2028-01-01',
      'Newest. [[a]]',
    ].join('\n'),
  );
  const on = (day: string): string[] => versionsOn(point, isoDate(day)).map(({ blocks }) => blocks[0]?.template ?? '');

  test('each takes over on its day from the one for the same people, in whatever order these are named', () => {
    expect(problems).toEqual([]);
    expect(on('2026-12-31')).toEqual(['Old.', 'Old kind.']);
    expect(on('2027-01-01')).toEqual(['Old kind.', 'New.']);
    expect(on('2027-07-01')).toEqual(['New.', 'New kind.']);
    expect(on('2028-01-01')).toEqual(['New kind.', 'Newest.']);
  });
});

describe('the base on later days', () => {
  const folder = new KnowledgeFolder();
  afterAll(() => folder.dispose());
  const codesOn = (day: string): Set<string> => new Set(folder.read(isoDate(day)).problems.map(({ code }) => code));

  test('on the day itself nothing is wrong but the reviews that are due', () => {
    expect(codesOn('2027-01-01')).toEqual(new Set(['REVIEW_OVERDUE']));
  });

  test('the older versions are reported once they are long past, and stop no start', () => {
    const { problems } = folder.read(isoDate('2027-03-03'));
    const replaced = problems.filter(({ code }) => code === 'VERSION_REPLACED').map(({ file }) => file);
    expect(new Set(replaced)).toEqual(new Set(filesThatChange));
    expect(problems.filter(isBreaking)).toEqual([]);
    expect(codesOn('2027-03-02').has('VERSION_REPLACED')).toBe(false);
  });
});
