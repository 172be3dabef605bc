import { type Choice, recognizeChoices } from 'botbuilder-dialogs';
import { plainWords } from './interruptions.js';
import type { Reply } from './replies/reply.js';
import type { Words } from './replies/words.js';
import { ANSWERS, type Question } from './troVersusCletsFacts.js';

/** How people say an answer without tapping it. */
const SYNONYMS: Record<string, readonly string[]> = {
  guns: ['gun', 'guns', 'firearms', 'my guns', 'his guns', 'her guns', 'weapons', 'ammo', 'ammunition'],
  work: ['work', 'my work', 'job', 'my job', 'his job', 'her job', 'employment', 'career'],
  record: ['background', 'background check', 'my record', 'record', 'a background check'],
  hearing: ['hearing', 'court', 'court date', 'the court date', 'my hearing'],
  understand: [
    'understand',
    'just to understand',
    'just curious',
    'curious',
    'nothing',
    'none',
    'other',
    'something else',
    'just want to know',
    'idk',
    'i dont know',
    'dont know',
    'not sure',
    'skip',
  ],
  protected: [
    'protection',
    'protected',
    'i need protection',
    'i need one',
    'i asked for it',
    'i am asking',
    'im asking',
    'petitioner',
    'i want one',
    'i filed',
    'i have one against someone',
  ],
  restrained: [
    'restrained',
    'against me',
    'i was served',
    'served',
    'i got served',
    'respondent',
    'me',
    'its against me',
    'on me',
    'they got one on me',
    'im restrained',
  ],
  either: [
    'neither',
    'neither one',
    'none',
    'someone else',
    'a friend',
    'for a friend',
    'both',
    'both of them',
    'yeah both of them',
    'idk',
    'i dont know',
    'not sure',
    'rather not say',
    'skip',
  ],
  temporary: ['dv 110', 'dv110', 'tro', 'temporary', 'temporary order', 'temporary restraining order', 'clets tro'],
  afterHearing: [
    'dv 130',
    'dv130',
    'after hearing',
    'order after hearing',
    'permanent',
    'long one',
    'clets oah',
    'permanent restraining order',
  ],
  emergency: [
    'epo 001',
    'epo001',
    'epo',
    'emergency',
    'emergency order',
    'police gave it',
    'the police gave it to me',
    'from the police',
  ],
  harassment: ['ch 110', 'ch110', 'civil harassment', 'harassment'],
  agreed: ['agreement', 'non clets', 'nonclets', 'we signed', 'stipulation', 'an agreement', 'a deal'],
  divorce: ['fl 110', 'fl110', 'divorce', 'summons', 'divorce papers', 'divorce summons'],
  unknown: [
    'i dont know',
    'idk',
    'dont know',
    'not sure',
    'no idea',
    'dunno',
    'no clue',
    'none',
    'i dont have it',
    'i dont have one',
    'no paper',
    'something else',
    'skip',
    'other',
  ],
};

/** Longer utterances are read as a question first. In words. */
const LONGEST_ANSWER = 6;

const titleOf = (words: Words, question: Question, answer: string): string =>
  words.text(`troVersusClets.${question}.${answer}`);

/** The answer that an utterance gives to a question: a tap, a synonym, a number, or a near match of a short one. */
export function answerTo(question: Question, utterance: string, words: Words): string | undefined {
  const said = plainWords(utterance);
  const answers = ANSWERS[question];
  const exact = answers.find(
    (answer) => plainWords(titleOf(words, question, answer)) === said || SYNONYMS[answer]?.includes(said),
  );
  if (exact !== undefined || said === '' || said.split(' ').length > LONGEST_ANSWER) return exact;
  const choices: Choice[] = answers.map((answer) => ({
    value: answer,
    action: { type: 'imBack', title: titleOf(words, question, answer), value: answer },
    synonyms: [...(SYNONYMS[answer] ?? [])],
  }));
  return recognizeChoices(said, choices)[0]?.resolution.value;
}

/** The question with its answers as a numbered list and as taps. `again` words it shorter. */
export function questionReply(question: Question, words: Words, again: boolean): Reply {
  const titles = ANSWERS[question].map((answer) => titleOf(words, question, answer));
  const asked = words.statement(`troVersusClets.${question}.${again ? 'askShort' : 'ask'}`).blocks;
  const numbered = titles.map((title, index) => `${index + 1}. ${title}`).join('\n');
  return { blocks: [...asked, { kind: 'paragraph', text: numbered }], choices: titles };
}
