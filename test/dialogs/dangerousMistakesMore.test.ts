import { describe, expect, test } from 'vitest';
import type { OrderKind, Point } from '../../knowledge/contract.js';
import { pointId, topicId } from '../../knowledge/ids.js';
import { RealChat } from '../support/realChat.js';
import { realKnowledge } from '../support/realKnowledge.js';
import { TODAY } from '../support/today.js';
import { DAILY_LIFE } from './dangers/dailyLife.js';
import { FORMS_OF_OTHERS } from './dangers/formsOfOthers.js';
import { GUNS_AND_COURT } from './dangers/gunsAndCourt.js';
import { PAPERS_AND_PLACES } from './dangers/papersAndPlaces.js';
import { RIGHT_STATEMENTS, RIGHT_VERSIONS } from './dangers/versions.js';

const DANGERS = Object.entries({ ...GUNS_AND_COURT, ...PAPERS_AND_PLACES, ...DAILY_LIFE });

/** Ids of what is said without the lead before them. */
const unled = (said: readonly string[]): string[] => said.map((id) => id.slice(id.indexOf('+') + 1));

const textOf = ({ blocks }: Point): string => blocks.map(({ text }) => text).join(' ');

describe.each(DANGERS)('%s', (_name, { asked, never = [] }) => {
  test.each(asked)('is never said to “$asked”', async ({ asked: question, wrongLead }) => {
    const { said, understood } = await new RealChat(await realKnowledge()).hear(question);
    if (wrongLead) expect(said.filter((id) => id.startsWith(wrongLead))).toEqual([]);
    expect(unled(said).filter((id) => never.includes(id))).toEqual([]);
    if (understood.acts.has('confirms')) expect(said, 'nothing is nodded at').not.toContain('small.agrees');
  });
});

/**
 * Measured on 2026-11-28: 110 of 133 questions got what is right, 82.7 % (95 % interval 75 to 88). 103 did by the ids
 * listed before the first run; for the others the answer was mended, or a point listed that says the same. The floor
 * leaves room for three questions that a training turns over; the aim is 95 %.
 */
const RIGHT_SHARE = 0.8;
/** Dangers of which no question gets what is right, at most. Measured on the same day: one, D68. */
const UNANSWERED = 2;

test(`what is right is said instead: to at least ${RIGHT_SHARE * 100} % of the questions`, async () => {
  const knowledge = await realKnowledge();
  const missed: string[] = [];
  const unanswered: string[] = [];
  for (const [name, { asked, instead }] of DANGERS) {
    const before = missed.length;
    for (const { asked: question } of asked) {
      const { said } = await new RealChat(knowledge).hear(question);
      const isRight = unled(said).some((id) => instead.includes(id) || instead.includes(id.split('/')[0] ?? id));
      if (!isRight) missed.push(`${name}: “${question}” → ${said.join(', ')}`);
    }
    if (missed.length - before === asked.length) unanswered.push(name);
  }
  const count = DANGERS.reduce((sum, [, { asked }]) => sum + asked.length, 0);
  expect(1 - missed.length / count, missed.join('\n')).toBeGreaterThanOrEqual(RIGHT_SHARE);
  expect(unanswered.length, unanswered.join('\n')).toBeLessThanOrEqual(UNANSWERED);
});

test('every id that is expected or forbidden exists', async () => {
  const knowledge = await realKnowledge();
  const exists = (id: string): boolean => {
    const [topic = '', name] = id.split('/');
    if (name === undefined) return knowledge.hasStatement(id) || knowledge.topics().includes(topicId(topic));
    return knowledge.point(pointId(topicId(topic), name), TODAY) !== undefined;
  };
  const ids = DANGERS.flatMap(([, { instead, never = [] }]) => [...instead, ...never]);
  expect(ids.filter((id) => !exists(id))).toEqual([]);
});

describe.each(['en', 'es'] as const)('the version for the circumstances, %s', (language) => {
  test.each(Object.entries(RIGHT_VERSIONS))('%s', async (_name, versions) => {
    const knowledge = await realKnowledge();
    for (const {
      point: id,
      when,
      cites = [],
      opensOn = [],
      forms = [],
      without = [],
      says,
      isOfKind,
      isOfStage,
      isOfPerson,
    } of versions) {
      const [topic = '', name = ''] = id.split('/');
      const point = knowledge.point(pointId(topicId(topic), name), TODAY, language, when);
      const about = `${id} ${JSON.stringify(when)}`;
      if (!point) throw new Error(`there is no point ${id}`);
      const sources = point.citations.map(({ id: source }): string => source);
      expect(
        cites.filter((source) => !sources.includes(source)),
        about,
      ).toEqual([]);
      const opening = point.blocks[0].citations.map(({ id: source }): string => source);
      expect(opening, about).toEqual(expect.arrayContaining([...opensOn]));
      expect(
        forms.filter((form) => !textOf(point).includes(form)),
        about,
      ).toEqual([]);
      expect(
        without.filter((form) => textOf(point).includes(form)),
        about,
      ).toEqual([]);
      if (says) expect(textOf(point), about).toMatch(says[language]);
      if (isOfKind) expect(point.version.kind, about).toBe(when.kind);
      if (isOfStage) expect(point.version.stage, about).toBe(when.stage);
      if (isOfPerson) expect(point.version.is, about).toEqual(when.is);
    }
  });

  test.each(RIGHT_STATEMENTS)('$id', async ({ id, cites, says }) => {
    const { blocks, citations } = (await realKnowledge()).statement(id, TODAY, language);
    expect(citations.map(({ id: source }): string => source)).toEqual(expect.arrayContaining([...cites]));
    expect(blocks.map(({ text }) => text).join(' ')).toMatch(says[language]);
  });

  const KINDS: readonly OrderKind[] = ['dv', 'ch', 'ea', 'wv', 'sv', 'gv'];

  /** Points that name a form, and none of the kind that was told: in the version for the kind, or in a general one. */
  async function formsOfOthers(isForKind: boolean): Promise<string[]> {
    const knowledge = await realKnowledge();
    const wrong = new Set<string>();
    for (const kind of KINDS)
      for (const side of [undefined, 'protected', 'restrained'] as const)
        for (const topic of knowledge.topics())
          for (const point of knowledge.entry(topic, TODAY, language, { kind, side })?.points ?? []) {
            if ((point.version.kind !== undefined) !== isForKind) continue;
            const named = [...textOf(point).matchAll(/\b(DV|CH|EA|WV|SV|GV)-\d{3}/g)].map(([, letters]) => letters);
            if (named.length > 0 && !named.includes(kind.toUpperCase())) wrong.add(point.id);
          }
    return [...wrong].sort();
  }

  test('a version for one kind of order names no other kind’s form in place of its own', async () =>
    expect(await formsOfOthers(true)).toEqual([]));

  test('a general version names another kind’s form only where the point is about that kind, or compares', async () =>
    expect(await formsOfOthers(false)).toEqual(FORMS_OF_OTHERS));
});
