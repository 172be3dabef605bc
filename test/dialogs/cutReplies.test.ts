import { describe, expect, test } from 'vitest';
import type { ReplyBlock } from '../../dialogs/replies/reply.js';
import { leftOutOf, textsOf, withSentences } from '../../dialogs/replies/sentences.js';
import { readKnowledgeBase } from '../../knowledge/build/readKnowledgeBase.js';
import { versionsOn } from '../../knowledge/build/readPoints.js';
import type { Language } from '../../knowledge/contract.js';
import { projectRoot } from '../../knowledge/paths.js';
import { fillIn } from '../../knowledge/values.js';
import { TODAY } from '../support/today.js';

const LANGUAGES: readonly Language[] = ['en', 'es'];
const block = { kind: 'paragraph', text: 'No. The clerk keeps it. The copy is blue.', lead: 'No.' } as const;

/** Blocks cut to a number of words. */
function cutTo(blocks: readonly ReplyBlock[], words: number, language: Language = 'en'): ReplyBlock[] {
  const left = leftOutOf(blocks, words, language);
  return withSentences(blocks, (at) => !left.includes(at));
}

describe('an answer that is cut', () => {
  test('never ends behind its yes or no: what follows is its first sentence', () => {
    expect(cutTo([block], 1).map(({ text }) => text)).toEqual(['No. The clerk keeps it.']);
    expect(cutTo([block], 100).map(({ text }) => text)).toEqual([block.text]);
  });

  test('keeps whole sentences', () =>
    expect(cutTo([{ ...block, lead: undefined, text: 'The clerk keeps it. The copy is blue.' }], 5)[0]?.text).toBe(
      'The clerk keeps it.',
    ));

  test.each([
    ['whom to call', 'en', 'In danger, call 911.'],
    ['hours', 'en', 'It has to be done within 24 hours.'],
    ['days', 'en', 'Serve it 5 days before the hearing.'],
    ['what forbids', 'en', 'Do not write to them.'],
    ['what takes back, in its middle', 'en', 'The judge may allow it unless a child is in danger.'],
    ['what lasts until', 'en', 'It stays in force until the hearing.'],
    ['what is no longer so', 'en', 'A safe at home does not change that.'],
    ['hours, in Spanish', 'es', 'Hay que hacerlo en 24 horas.'],
    ['what takes back, in Spanish', 'es', 'El juez lo permite, salvo que haya peligro.'],
    ['what is to be done', 'en', 'Then go to the court hearing.'],
    ['whom to see', 'en', 'If you were charged, talk to a lawyer.'],
    ['a time in words', 'en', 'They have to reply within five days.'],
    ['weeks', 'en', 'The papers reach the clerk two weeks ahead.'],
    ['months', 'en', 'The order ends in 6 months.'],
    ['what comes first', 'en', 'A longer order is needed before that day.'],
    ['what it may cost', 'en', 'The police may make an arrest.'],
    ['what there is not', 'en', 'There is no right to come in.'],
    ['what is to be done, in Spanish', 'es', 'Luego vaya a la audiencia.'],
    ['what they must do, in Spanish', 'es', 'Tienen que traerlas enseguida.'],
    ['what it may cost, in Spanish', 'es', 'Podría ir a la cárcel.'],
    ['none, in Spanish', 'es', 'Ningún mensaje está permitido.'],
    ['unless, in Spanish', 'es', 'Dura eso a menos que la juez diga otra cosa.'],
  ] as const)('never loses %s', (_, language, sentence) => {
    const text = `The clerk keeps it. The copy is blue. ${sentence} The pen is red.`;
    const [cut] = cutTo([{ kind: 'paragraph', text }], 1, language);
    expect(cut?.text).toContain(sentence);
    expect(cut?.text).not.toContain('The pen is red.');
  });
});

/** Sentences that no answer may lose: duties, times, and what somebody risks. */
const DUTIES: Readonly<Record<string, RegExp>> = {
  en: /\b(?:hearing\.$|call \d|call the clerk|criminal lawyer|within|jail|felony|arrest|weeks?|months?|do not|never|before you)\b/i,
  es: /(?<!\p{L})(?:vaya a|llame|abogado penal|dentro de|cárcel|arrest\p{L}+|semanas?|meses|no|nunca|antes de)(?!\p{L})/iu,
};

test.each(LANGUAGES)('of all answers, %s, nothing that must be done is ever cut', (language) => {
  const { base } = readKnowledgeBase(projectRoot, TODAY);
  const cut: string[] = [];
  for (const { topic, points } of base.entries.get(language)?.values() ?? [])
    for (const each of points)
      for (const version of versionsOn(each, TODAY)) {
        const texts = version.blocks.map(({ template }) => fillIn(template, base.values, TODAY, language) ?? '');
        const blocks = texts.map((text) => ({ kind: 'paragraph', text }) as const);
        const left = leftOutOf(blocks, 1, language);
        cut.push(
          ...textsOf(blocks).flatMap((text, at) => (left.includes(at) ? [`${topic}/${each.name}: ${text}`] : [])),
        );
      }
  expect(cut.length).toBeGreaterThan(0);
  expect(cut.filter((each) => DUTIES[language]?.test(each.split(': ').slice(1).join(': ')))).toEqual([]);
});
