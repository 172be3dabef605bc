import type { Language, Library, Moment, Statement } from '../../knowledge/contract.js';
import type { InterviewId } from '../../knowledge/planContract.js';
import { INTERVIEWS } from '../../knowledge/rules/facts/interviews.js';
import { type QuestionSpec, UNKNOWN } from '../../knowledge/rules/facts/question.js';
import type { Rules } from '../../knowledge/rules/rules.js';
import type { Told } from '../interviews/defineInterview.js';
import { INTERVIEW_IDS } from '../interviews/interviews.js';
import type { Words } from '../replies/words.js';
import { type Choice, choiceAnswer } from './choiceAnswer.js';
import { inEnglishDays } from './daysRead.js';
import { PhraseBook } from './phraseBook.js';
import { bareWords } from './plainWords.js';
import { type StartWanted, startWanted } from './startWanted.js';

/** What an utterance answers at a question. `isWhole`: it says nothing besides, so it can be no question and no cry for help. */
export type PromptReading =
  | { readonly kind: 'answer'; readonly told: Told; readonly isWhole: boolean }
  /** A day to be confirmed first. */
  | {
      readonly kind: 'doubtful';
      readonly on: string;
      readonly at: string | undefined;
      readonly text: string;
      readonly doubt: Statement;
      readonly isWhole: boolean;
    }
  /** A day that cannot be. */
  | { readonly kind: 'impossible'; readonly doubt: Statement }
  /** A time without morning or afternoon: both, for people. */
  | { readonly kind: 'halfDay'; readonly times: readonly string[]; readonly isWhole: boolean }
  | { readonly kind: 'unread' };

const MONTH = /\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:[a-z]*)\b \d|\bmay \d/i;
const UNREAD: PromptReading = { kind: 'unread' };
/** A longer utterance that holds a day is a story around it. In words. */
const LONGEST_DATE = 9;

/** The specification of a question; throws for one that its interview does not have. */
export function specOf(interview: InterviewId, question: string): QuestionSpec {
  const spec = (INTERVIEWS[interview] as Readonly<Record<string, QuestionSpec>>)[question];
  if (spec === undefined) throw new RangeError(`interview "${interview}" has no question "${question}"`);
  return spec;
}

/** Reads what people type at a question of an interview: a tap, a phrase, a place in the list, a day, a time, a form. */
export class PromptReader {
  readonly book: PhraseBook;

  constructor(
    library: Pick<Library, 'phrases'>,
    private readonly rules: Rules,
  ) {
    this.book = new PhraseBook(library.phrases());
  }

  /** What can be tapped at a question, "unknown" last. */
  choices(interview: InterviewId, question: string, words: Words): Choice[] {
    const labels = specOf(interview, question).answers.map((answer) => ({
      id: answer,
      label: words.text(`${interview}.${question}.${answer}`),
      phrases: [...this.book.of(`${interview}.${question}.${answer}`), ...this.book.of(`answer.${answer}`)],
    }));
    return [...labels, { id: UNKNOWN, label: words.text('plan.unknown'), phrases: this.book.of('answer.unknown') }];
  }

  /** The interview that an utterance as a whole names, by its tap or in other words. */
  interviewNamed(said: string, words: Words): InterviewId | undefined {
    const cores = this.book.cores(said);
    return INTERVIEW_IDS.find((id) => {
      const label = bareWords(words.text(`interview.${id}.tap`));
      return cores.some((core) => core === label || this.book.of(`interview.${id}`).includes(core));
    });
  }

  /** What a person wants to be led through: an interview, or whatever fits; and whether another part asks something. */
  guideWanted(said: string, words: Words): StartWanted {
    const guides = this.book.family('guide');
    const isGuide = (part: string) =>
      this.book.whole(part, guides)?.slice('guide.'.length) as InterviewId | 'any' | undefined;
    return startWanted(said, isGuide, (part) => this.interviewNamed(part, words));
  }

  /** Whether an utterance as a whole takes an interview that an answer offered. A mere "ok" or "right" does not. */
  acceptsOffer(said: string): boolean {
    return this.book.whole(said, ['offer.accept']) !== undefined;
  }

  /** What is said to an interview that was offered in the middle of another one. */
  offerAnswer(said: string, words: Words): 'yes' | 'no' | undefined {
    const choice = (id: 'yes' | 'no', tap: string): Choice => ({
      id,
      label: words.text(tap),
      phrases: [...this.book.of(`offer.${id}`), ...this.book.of(`answer.${id}`)],
    });
    const choices = [choice('yes', 'interview.switch'), choice('no', 'interview.goOn')];
    const answer = choiceAnswer(said, choices, false, this.book);
    if (!answer?.isWhole) return undefined;
    return answer.ids[0] === 'yes' ? 'yes' : 'no';
  }

  read(interview: InterviewId, question: string, said: string, told: Told, now: Moment, words: Words): PromptReading {
    const spec = specOf(interview, question);
    const choices = this.choices(interview, question, words);
    const paper = interview === 'whichPaper' && question === 'kind' ? this.rules.readPaper(said) : {};
    if (paper.kind !== undefined) return { kind: 'answer', told: { ...paper }, isWhole: false };
    const chosen = choiceAnswer(said, choices, spec.kind === 'choices', this.book);
    if (chosen?.isWhole) return this.answer(spec, question, chosen.ids, true);
    switch (spec.kind) {
      case 'date':
        return this.day(interview, question, said, told, now, words.language);
      case 'time':
        return this.time(question, said, words.language);
      case 'choice':
      case 'choices': {
        return chosen ? this.answer(spec, question, chosen.ids, false) : UNREAD;
      }
      default:
        return spec satisfies never;
    }
  }

  private answer(spec: QuestionSpec, question: string, ids: Chosen, isWhole: boolean): PromptReading {
    // "All of them" does not mean "none of these" too.
    const known = ids.filter((id) => id !== UNKNOWN && (id !== 'none' || ids.length === 1));
    const value = spec.kind === 'choices' ? (known.length > 0 ? known : UNKNOWN) : ids[0];
    return { kind: 'answer', told: { [question]: value }, isWhole };
  }

  private day(
    interview: InterviewId,
    question: string,
    typed: string,
    told: Told,
    now: Moment,
    language: Language,
  ): PromptReading {
    if (typed.split(/\s+/).length > LONGEST_DATE) return UNREAD;
    const said = inEnglishDays(typed);
    const reading = this.rules.readDate(interview, question as never, said, told, now, language);
    switch (reading.kind) {
      case 'read':
        return {
          kind: 'answer',
          told: dayTold(question, reading.on, reading.at),
          isWhole: this.saysNoMore(said, reading.rest),
        };
      case 'doubtful': {
        const { on, at, text, doubt } = reading;
        return { kind: 'doubtful', on, at, text, doubt: doubt.doubt, isWhole: this.saysNoMore(said, reading.rest) };
      }
      case 'impossible':
        return { kind: 'impossible', doubt: reading.doubt.doubt };
      case 'unread':
        return UNREAD;
      default:
        return reading satisfies never;
    }
  }

  private time(question: string, typed: string, language: Language): PromptReading {
    if (typed.split(/\s+/).length > LONGEST_DATE) return UNREAD;
    const said = inEnglishDays(typed);
    // "December 14" is no two in the afternoon.
    if (MONTH.test(said)) return UNREAD;
    const reading = this.rules.readTime(said, undefined, undefined, language);
    if (reading.kind === 'unread') return UNREAD;
    const isWhole = this.saysNoMore(said, reading.rest);
    if (reading.kind === 'ambiguous')
      return { kind: 'halfDay', times: reading.choices.map(({ text }) => text), isWhole };
    return { kind: 'answer', told: { [question]: reading.at }, isWhole };
  }

  /** Whether what stands around a day or a time changes nothing: "i think it was … around". */
  private saysNoMore(said: string, rest: string): boolean {
    const small = new Set(this.book.of('word.aroundDay'));
    return (
      !this.book.isQuestion(said) &&
      bareWords(rest)
        .split(' ')
        .every((word) => word === '' || small.has(word))
    );
  }
}

type Chosen = readonly [string, ...string[]];

/** A day and, where the words named it, the hour: `servedOn` and `servedAt`. */
export function dayTold(question: string, on: string, at: string | undefined): Told {
  return at !== undefined && question === 'servedOn' ? { [question]: on, servedAt: at } : { [question]: on };
}
