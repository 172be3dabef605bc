import { describe, expect, test } from 'vitest';
import { foldPoints, sentencesIn } from '../../../bot/render/page/foldPoints.js';
import { toPageReply } from '../../../bot/render/page/toPageReply.js';
import { mustBeSeen } from '../../../dialogs/replies/mayBeLeftOut.js';
import type { Reply, ReplyBlock } from '../../../dialogs/replies/reply.js';
import { isLedByHelp } from '../../../dialogs/replies/safety.js';
import { readKnowledgeBase } from '../../../knowledge/build/readKnowledgeBase.js';
import { versionsOn } from '../../../knowledge/build/readPoints.js';
import type { Language } from '../../../knowledge/contract.js';
import { pointId, topicId } from '../../../knowledge/ids.js';
import { projectRoot } from '../../../knowledge/paths.js';
import { fillIn } from '../../../knowledge/values.js';
import { RealChat } from '../../support/realChat.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { TODAY } from '../../support/today.js';

const LANGUAGES: readonly Language[] = ['en', 'es'];
const ANY = pointId(topicId('any'), 'point');

const said = (text: string, more: Partial<ReplyBlock> = {}): ReplyBlock => ({ kind: 'paragraph', text, ...more });
const point = (...texts: string[]): ReplyBlock[] => texts.map((text) => said(text, { point: ANY }));
const sentencesOf = (blocks: readonly { text: string }[]): string[] => blocks.flatMap(sentencesIn);

/** The sentences in sight, with the fold as "…". */
function drawn(blocks: readonly ReplyBlock[], language: Language = 'en'): string[] {
  const lines = foldPoints(blocks, language).flatMap((block) => (block.isFolded ? ['…'] : sentencesIn(block)));
  return lines.filter((line, index) => line !== '…' || lines[index - 1] !== '…');
}

describe('the rest of an answer is folded', () => {
  test.each([
    ['three sentences stay', point('One. Two. Three.'), ['One.', 'Two.', 'Three.']],
    ['a fourth is folded', point('One. Two. Three. Four.'), ['One.', 'Two.', 'Three.', '…']],
    ['over several blocks', point('One. Two.', 'Three. Four.', 'Five.'), ['One.', 'Two.', 'Three.', '…']],
    [
      'what leads is none',
      [said('No. One. Two. Three. Four.', { point: ANY, lead: 'No.' })],
      ['No. One.', 'Two.', 'Three.', '…'],
    ],
    [
      'whom to call at the end stays, behind it',
      point('One. Two. Three. Four.', 'In danger, call 911.'),
      ['One.', 'Two.', '…', 'In danger, call 911.'],
    ],
    [
      'a line to write to does too',
      point('One. Two. Three.', 'Text START to 88788.'),
      ['One.', 'Two.', '…', 'Text START to 88788.'],
    ],
    [
      'in the middle: it begins after it',
      point('One. Two. Three. Call 1-800-555-0100. Five.'),
      ['One.', 'Two.', 'Three.', 'Call 1-800-555-0100.', '…'],
    ],
    [
      'hours: it begins after them',
      point('One. Two. Three. You have 24 hours. Five. Six.'),
      ['One.', 'Two.', 'Three.', 'You have 24 hours.', '…'],
    ],
    [
      'what forbids: it begins after it',
      point('One. Two. Three. Do not write. Five.'),
      ['One.', 'Two.', 'Three.', 'Do not write.', '…'],
    ],
    ['a form is no number to call', point('One. Two. Three. File DV-110.'), ['One.', 'Two.', 'Three.', '…']],
    ['a question stays with its answer', point('One. Two. Still afraid? Ask. Go.'), ['One.', 'Two.', '…']],
    ['and with whom to call', point('One. Two. Three. Hurt? Call 911.'), ['One.', '…', 'Hurt?', 'Call 911.']],
    ['statements stay', [said('One. Two. Three. Four.')], ['One.', 'Two.', 'Three.', 'Four.']],
    [
      'what is said right before belongs to it',
      [said('Own day. Late.'), ...point('One. Two. Three.')],
      ['Own day.', 'Late.', 'One.', '…'],
    ],
  ])('%s', (_, blocks, lines) => {
    expect(drawn(blocks)).toEqual(lines);
  });

  test('each of several points has a fold of its own', () => {
    const other = said('Red. Green. Blue. Black.', { point: pointId(topicId('other'), 'point') });
    expect(drawn([...point('One. Two. Three. Four.'), other])).toEqual([
      'One.',
      'Two.',
      'Three.',
      '…',
      'Red.',
      'Green.',
      'Blue.',
      '…',
    ]);
  });

  test('hours are those of the language', () => {
    const blocks = point('Uno. Dos. Tres. Tiene 24 horas. Cinco.');
    expect(drawn(blocks, 'es')).toEqual(['Uno.', 'Dos.', 'Tres.', 'Tiene 24 horas.', '…']);
  });

  test('a reply that help leads is whole', () => {
    const safety: Reply['safety'] = { calls: [{ kind: 'call', label: 'Call', value: '911' }], safe: 'Safe' };
    const reply: Reply = { blocks: [said('Go.'), ...point('One. Two. Three. Four.')], choices: ['Safe'], safety };
    expect(toPageReply(reply).detail.some(({ isFolded }) => isFolded)).toBe(false);
    expect(toPageReply({ ...reply, choices: [] }).detail.some(({ isFolded }) => isFolded)).toBe(true);
  });

  test('in every version of every point: nothing that must be seen, nothing lost, at most two sentences after the first', () => {
    const { base } = readKnowledgeBase(projectRoot, TODAY);
    const wrong: string[] = [];
    for (const language of LANGUAGES)
      for (const { topic, points } of base.entries.get(language)?.values() ?? [])
        for (const each of points)
          for (const version of versionsOn(each, TODAY)) {
            const texts = version.blocks.map(({ template }) => fillIn(template, base.values, TODAY, language) ?? '');
            const folded = foldPoints(point(...texts), language);
            const inSight = sentencesOf(folded.filter(({ isFolded }) => !isFolded));
            const hidden = sentencesOf(folded.filter(({ isFolded }) => isFolded));
            const fault = hidden.some((each) => mustBeSeen(each, language))
              ? 'hides what must be seen'
              : sentencesOf(folded).join(' ') !== texts.join(' ')
                ? 'loses words'
                : inSight.length > 3 && !mustBeSeen(inSight.at(-1) ?? '', language)
                  ? 'shows too much'
                  : undefined;
            if (fault) wrong.push(`${language} ${topic}/${each.name}: ${fault}`);
          }
    expect(wrong).toEqual([]);
  });

  test.each(LANGUAGES)(
    'the answer to every topic, %s: one sentence and at most two more are in sight',
    async (language) => {
      const knowledge = await realKnowledge();
      const long: string[] = [];
      let folded = 0;
      for (const topic of knowledge.topics()) {
        const { reply } = await new RealChat(knowledge).hear(knowledge.entry(topic, TODAY, language)?.title ?? '');
        if (isLedByHelp(reply)) continue;
        const { headline, detail } = toPageReply(reply);
        // What the bot asks at the end is no part of the answer.
        const asked = reply.blocks.filter((block) => block.point === undefined).map(({ text }) => text);
        const inSight = detail.filter(({ text, isFolded }) => !isFolded && !asked.includes(text));
        if (inSight.length < detail.length) folded += 1;
        const sentences = [headline, ...sentencesOf(inSight)];
        if (sentences.length > 3 && !sentences.slice(3).some((each) => mustBeSeen(each, language)))
          long.push(`${topic}: ${sentences.length}`);
      }
      expect(long).toEqual([]);
      expect(folded).toBeGreaterThan(20);
    },
  );
});
