import { describe, expect, test } from 'vitest';
import { type Choice, choiceAnswer } from '../../../dialogs/understanding/choiceAnswer.js';
import { PhraseBook } from '../../../dialogs/understanding/phraseBook.js';
import { bareWords } from '../../../dialogs/understanding/plainWords.js';
import { readPhrases } from '../../../knowledge/build/readPhrases.js';
import { projectRoot } from '../../../knowledge/paths.js';

const report = (problem: object): never => {
  throw new Error(JSON.stringify(problem));
};
const english = readPhrases(projectRoot, 'en', report);
const spanish = readPhrases(projectRoot, 'es', report);
const book = new PhraseBook(spanish);

test('accents are left out on both sides', () => expect(bareWords('¿Qué SEÑALÓ, mamá?')).toBe('que senalo mama'));

test('both languages have the same groups', () =>
  expect(spanish.map(({ id }) => id).sort()).toEqual(english.map(({ id }) => id).sort()));

test.each([
  ['cancelar', 'command.cancel'],
  ['bueno pues quiero salir', 'command.cancel'],
  ['atras', 'command.back'],
  ['cambiar mi respuesta por favor', 'command.changeAnswer'],
  ['digame mas porfa', 'command.more'],
  ['olvidame', 'command.forgetMe'],
  ['por que me pregunta eso', 'command.why'],
  ['prefiero no decir', 'command.skip'],
  ['no entiendo la pregunta', 'command.example'],
  ['muéstreme mi plan', 'command.plan'],
  ['quiero hablar con alguien', 'command.person'],
])('%s', (said, command) => expect(book.whole(said, book.family('command'))).toBe(command));

test.each([
  ['guieme paso a paso por favor', 'guide.any'],
  ['ayudame paso a paso', 'guide.any'],
  ['lleveme por la audiencia', 'guide.hearingDay'],
  ['no se que hacer me entregaron unos papeles', 'interview.served'],
  ['un policia me dio un papel y no se que es', 'interview.whichPaper'],
  ['como lleno los papeles paso a paso', undefined],
  ['no se que hacer con mis armas', undefined],
])('%s asks to be led: %s', (said, id) =>
  expect(book.whole(said, [...book.family('guide'), ...book.family('interview')])).toBe(id),
);

const choicesOf = (question: string, answers: readonly string[]): Choice[] =>
  [...answers, 'unknown'].map((id) => ({
    id,
    label: id,
    phrases: [...book.of(`${question}.${id}`), ...book.of(`answer.${id}`)],
  }));
const HAPPENED = ['violence', 'threats', 'stalking', 'sexual'];
const RELATIONSHIP = ['partner', 'sharedChild', 'closeRelative', 'neighbor', 'stranger'];

describe('answers', () => {
  test.each([
    ['served.children', ['yes', 'no'], 'sí, tenemos dos niños', ['yes']],
    ['served.children', ['yes', 'no'], 'no tenemos hijos', ['no']],
    ['served.children', ['yes', 'no'], 'la verdad no se', ['unknown']],
    ['protection.danger', ['now', 'no'], 'no estoy a salvo', ['now']],
    ['protection.danger', ['now', 'no'], 'ya estoy a salvo', ['no']],
    ['protection.happened', HAPPENED, 'uno y tres', ['violence', 'stalking']],
    ['protection.happened', HAPPENED, 'me pego y me amenazo', ['violence', 'threats']],
    ['protection.relationship', RELATIONSHIP, 'el papá de mis hijos', ['sharedChild']],
    ['protection.relationship', RELATIONSHIP, 'mi cuñada', ['closeRelative']],
    ['lawyer.role', ['protected', 'restrained', 'either'], 'la orden es contra mi', ['restrained']],
    ['lawyer.role', ['protected', 'restrained', 'either'], 'es para mi hermana', ['either']],
  ])('%s %j: %s', (question, answers, said, ids) => {
    const several = question === 'protection.happened';
    expect(choiceAnswer(said, choicesOf(question, answers), several, book)?.ids).toEqual(ids);
  });
});
