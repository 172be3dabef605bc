import type { InterviewId } from '../planContract.js';
import { INTERVIEWS } from './facts/interviews.js';
import type { QuestionSpec } from './facts/question.js';
import { CONTACTS } from './plan/contacts.js';
import { DOUBTS, HOW_WORDS, LABELS, SHARED_WORDS } from './plan/sharedWords.js';
import { PLAN_WORDS } from './rulesByInterview.js';

/** The longest text of a tap, in characters: longer ones are cut on a narrow phone and in Teams. */
export const MAX_TAP = 28;

/** A statement that a rule or an interview says. */
export interface NeededStatement {
  readonly id: string;
  /** `headed`: a heading, then at least one more line. `tap`: one short line. `question`: the taps of one may not be alike. */
  readonly shape: 'text' | 'headed' | 'line' | 'tap';
  readonly usedBy: string;
}

const WORDS_OF_A_QUESTION = ['name', 'ask', 'askShort', 'why', 'example'] as const;

function ofInterview(interview: InterviewId): NeededStatement[] {
  const usedBy = `the interview ${interview}`;
  const questions: Readonly<Record<string, QuestionSpec>> = INTERVIEWS[interview];
  return [
    { id: `${interview}.intro`, shape: 'text', usedBy },
    { id: `${interview}.plan.title`, shape: 'line', usedBy },
    ...Object.entries(questions).flatMap(([question, { answers }]): NeededStatement[] => [
      ...WORDS_OF_A_QUESTION.map((word) => ({
        id: `${interview}.${question}.${word}`,
        shape: 'text' as const,
        usedBy,
      })),
      ...answers.map((answer) => ({ id: `${interview}.${question}.${answer}`, shape: 'tap' as const, usedBy })),
    ]),
    ...PLAN_WORDS[interview].map((id) => ({ id, shape: 'headed' as const, usedBy })),
  ];
}

/** Every statement that rules and interviews can say. */
export function neededStatements(): readonly NeededStatement[] {
  const usedBy = 'every plan';
  return [
    ...SHARED_WORDS.map((id): NeededStatement => ({ id, shape: id === 'plan.unknown' ? 'tap' : 'text', usedBy })),
    ...HOW_WORDS.map((id): NeededStatement => ({ id, shape: 'text', usedBy })),
    ...LABELS.map((label): NeededStatement => ({ id: `plan.label.${label}`, shape: 'line', usedBy })),
    ...DOUBTS.map((doubt): NeededStatement => ({ id: `date.doubt.${doubt}`, shape: 'text', usedBy })),
    ...Object.keys(CONTACTS).map((id): NeededStatement => ({ id: `contact.${id}`, shape: 'headed', usedBy })),
    { id: 'place.court', shape: 'headed', usedBy: 'where to go' },
    { id: 'place.listing', shape: 'headed', usedBy: 'where to go' },
    { id: 'place.checkedOn', shape: 'line', usedBy: 'where to go' },
    ...(Object.keys(INTERVIEWS) as InterviewId[]).flatMap(ofInterview),
  ];
}
