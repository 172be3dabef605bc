import { UNKNOWN } from '../../../knowledge/rules/facts/question.js';
import type { FactName } from '../../facts/factNames.js';
import { stillHolding, type Told } from '../../interviews/defineInterview.js';
import { ROUTES } from '../../interviews/interviews.js';
import { type PromptReading, specOf } from '../../understanding/promptReading.js';
import { looksAsking, wordCount } from '../../understanding/sentenceSplit.js';
import { DAY_FACTS, type ToldFacts } from '../../understanding/understood.js';
import type { InterviewRun } from '../conversation.js';
import { FACT_OF_QUESTION } from '../lightOf.js';
import type { Turn } from '../turn.js';
import { doubt, missed, resume, review, takeDoubt, takeReview } from './mendInterview.js';
import { ask, known, openQuestion, takeAnswers } from './runInterview.js';

const UNREAD: PromptReading = { kind: 'unread' };
/** A day that there is not, "Feb 30", in so few words is an answer all the same. */
const LONGEST_DAY = 4;

/** Takes what answers the open question and nothing else: a tap, a phrase, a day. `false` where there is more in the message. */
export function takeWholeAnswer(turn: Turn, run: InterviewRun): boolean {
  if (run.isReviewing) return takeReview(turn, run);
  if (run.doubtful && takeDoubt(turn, run)) return true;
  if (turn.understood.corrects && correctLast(turn, run)) return true;
  const reading = read(turn, run);
  const isShort = wordCount(turn.heard.said) <= LONGEST_DAY;
  const isWhole = reading.kind === 'impossible' ? isShort : reading.kind !== 'unread' && reading.isWhole;
  if (isWhole) takeReading(turn, run, reading);
  return isWhole;
}

/**
 * Whether the message answers a question about danger and what happened, and says nothing besides: it tells of no danger now,
 * "threats and he broke my door", "no, nobody is in danger".
 */
export function answersOnDanger(turn: Turn, run: InterviewRun): boolean {
  const { danger } = ROUTES[run.interview];
  if (danger === undefined || turn.conversation.isWaiting || run.isReviewing) return false;
  const question = openQuestion(turn, run);
  if (question !== danger.question && question !== danger.story) return false;
  const reading = read(turn, run);
  const isWhole = reading.kind === 'answer' && reading.isWhole && reading.told[danger.question] !== danger.answer;
  return isWhole || (question === danger.question && isNotNow(turn));
}

/** "No, not right now": whoever is asked for danger now denies it for now, whatever is told of before. */
const NOT_NOW =
  /^\W*(?:(?:no+|nope|nah|ok|well|um|im ok|im fine|im safe)(?!\p{L})\W*)*(?:not (?:right |just )?now|not (?:at|in|for) (?:the|this) (?:moment|minute|second)|not (?:this|at this) (?:minute|moment|second)|not (?:currently|tonight|today|anymore|at present|in (?:\p{L}+ )?danger)|(?:ahorita|ahora(?: mismo)?|por ahora|en este momento|por el momento) no|(?:no )?en este momento|no (?:ahorita|ahora|por ahora))(?!\p{L})/iu;
/** Something that is there all the same. */
const BUT_NOW =
  /(?<!\p{L})(?:outside|right here|is here|hes here|shes here|coming|on (?:his|her|their) way|but (?:he|she|they|im|i)|knife|bleeding|hurt|afuera|aqu[ií]|viene|pero)(?!\p{L})/iu;

const isNotNow = ({ heard: { said }, understood: { danger } }: Turn): boolean =>
  NOT_NOW.test(said) && !BUT_NOW.test(said) && !danger?.isPlain;

/** "I am safe" answers the question whether there is danger now; else the open question comes again. */
export function goOnSafe(turn: Turn, run: InterviewRun): void {
  const { danger } = ROUTES[run.interview];
  if (danger && openQuestion(turn, run) === danger.question) takeAnswers(turn, run, { [danger.question]: danger.safe });
  else askAgain(turn, run);
}

/** The open question answered by a part of the message; anything else is a miss. */
export function takePartAnswer(turn: Turn, run: InterviewRun): void {
  if (run.isReviewing) {
    run.misses > 0 ? missed(turn, run) : review(turn, run, 1);
    return;
  }
  const reading = read(turn, run);
  if (reading.kind === 'unread') {
    missed(turn, run);
    return;
  }
  takeReading(turn, run, reading);
}

/** Whether a part of the message answers the open question. */
export function fitsPart(turn: Turn, run: InterviewRun): boolean {
  return !run.isReviewing && read(turn, run).kind === 'answer';
}

/** Words that begin an answer to a yes/no question, whatever is said of it besides. */
const NOD = /^\W*(?:(?:lol|oh|um|well|ok|pues|bueno)\W+)*(?:no|nope|nah|yes|yeah|yea|yep|yup|s[ií])(?!\p{L})/iu;

/** What a "no" in the same part may be about instead of the open question, by the fact that the part tells. */
const ABOUT: Readonly<Partial<Record<FactName, RegExp>>> = {
  side: /(?<!\p{L})(?:order|orden|against|contra|protect\p{L}*)(?!\p{L})/iu,
  servedOn: /(?<!\p{L})(?:served|papers|papeles|entreg\p{L}*|notific\p{L}*)(?!\p{L})/iu,
  hearingOn: /(?<!\p{L})(?:hearing|court|audiencia|corte)(?!\p{L})/iu,
  charged: /(?<!\p{L})(?:charg\p{L}*|case|arrest\p{L}*|police|cops?|cargos|caso|polic[ií]a)(?!\p{L})/iu,
  guns: /(?<!\p{L})(?:guns?|rifles?|pistols?|shotguns?|weapons?|armas?|pistolas?)(?!\p{L})/iu,
  children: /(?<!\p{L})(?:kids?|child(?:ren)?|baby|son|daughter|hij[oa]s?|ni[ñn][oa]s?|beb[eé])(?!\p{L})/iu,
  sharedHome: /(?<!\p{L})(?:live|lives|living|home|house|apartment|apt|vivo|vivimos|casa)(?!\p{L})/iu,
  immigration: /(?<!\p{L})(?:citizen|visa|green card|papers|immigration|ciudadan[oa]|papeles|migraci[oó]n)(?!\p{L})/iu,
};

/**
 * The open question answered by one part of a message that says or asks more: "no, not yet. can police make him leave?" A "no"
 * beside a new fact in the same part is about that fact.
 */
export function answerInParts(
  turn: Turn,
  run: InterviewRun,
  parts: readonly string[],
  { fresh }: { readonly fresh: readonly FactName[] },
): Told {
  const question = openQuestion(turn, run);
  if (question === undefined || run.isReviewing || specOf(run.interview, question).kind === 'date') return {};
  const tells = (part: string): boolean => fresh.some((name) => ABOUT[name]?.test(part) ?? parts.length < 2);
  const { corrects } = turn.understood;
  const telling = parts.filter((part) => !looksAsking(part));
  const answers = telling.flatMap((part, index): Told[] => {
    const reading = turn.deps.reader.read(run.interview, question, part, run.told, turn.moment, turn.words);
    if (reading.kind !== 'answer') return [];
    const isNod = NOD.test(part);
    // "No, i said friday" denies what the bot noted, and answers nothing.
    if (isNod && corrects && parts.length < 3) return [];
    return reading.isWhole || (isNod && index === 0 && !tells(part) && !corrects) ? [reading.told] : [];
  });
  const says = (told: Told): boolean => !['yes', 'no', UNKNOWN].includes(String(told[question]));
  return answers.find(says) ?? answers[0] ?? {};
}

/** In "I was served" a day and an hour beside something else is that of service: "the temporary order, last night at 7". */
export function servedInParts(turn: Turn, run: InterviewRun, parts: readonly string[]): Told {
  const { facts } = turn.understood;
  const isOpen = run.interview === 'served' && run.told.servedOn === undefined && !run.isReviewing;
  if (!isOpen || parts.length < 2 || DAY_FACTS.some((day) => facts[day] !== undefined)) return {};
  const days = parts.flatMap((part): Told[] => {
    const reading = turn.deps.reader.read(run.interview, 'servedOn', part, run.told, turn.moment, turn.words);
    return reading.kind === 'answer' && reading.isWhole && /^\d{4}-/.test(String(reading.told.servedOn))
      ? [reading.told]
      : [];
  });
  return days.length === 1 ? (days[0] ?? {}) : {};
}

/** Keeps what a message answers of an interview while help leads; nothing is asked. */
export function keepAnswers(turn: Turn, run: InterviewRun, told: Told): void {
  const { told: held } = stillHolding(ROUTES[run.interview], { ...run.told, ...told }, turn.moment);
  const order = [...new Set([...run.order, ...Object.keys(told)])].filter((question) => held[question] !== undefined);
  turn.update({ run: { ...run, told: { ...held }, order, misses: 0 } });
}

/** Answers that facts of this message give to questions of the interview, the open one or any other. */
export function answersFromFacts(turn: Turn, run: InterviewRun, before: ToldFacts): Told {
  const now = known(turn, run.interview);
  const { danger, steps, filledBy } = ROUTES[run.interview];
  const then = filledBy(before);
  const safe = turn.understood.saysSafe && danger ? { [danger.question]: danger.safe } : {};
  const fresh = Object.entries({ ...safe, ...now }).filter(
    ([question, answer]) =>
      steps.some((step) => step.question === question) &&
      (run.told[question] === undefined || (answer !== then[question] && answer !== run.told[question])),
  );
  return Object.fromEntries(fresh);
}

/** Takes answers that facts gave, and `own` ones; the open question is asked again in short unless it was among them. */
export function takeFacts(
  turn: Turn,
  run: InterviewRun,
  answers: Told,
  own: Told,
  options: { readonly isAnswered: boolean },
): void {
  const question = openQuestion(turn, run);
  const reading = read(turn, run);
  const isDay = question !== undefined && ['date', 'time'].includes(specOf(run.interview, question).kind);
  const isDoubtful = reading.kind === 'doubtful' && question !== undefined && answers[question] !== undefined;
  if (isDay && isDoubtful && !options.isAnswered) {
    const { [question]: _doubted, ...others } = answers;
    turn.update({ run: { ...run, told: { ...run.told, ...others } } });
    doubt(turn, { ...run, told: { ...run.told, ...others } }, reading);
    return;
  }
  const added = { ...(reading.kind === 'answer' ? besides(reading.told, answers) : {}), ...own };
  takeAnswers(turn, run, { ...answers, ...added }, added);
}

/** What the same words answer besides a day that was told: its hour. */
const besides = (read: Told, told: Told): Told =>
  Object.keys(read).some((question) => read[question] === told[question]) ? read : {};

/** Puts the open question again, in short. */
export function askAgain(turn: Turn, run: InterviewRun | undefined): void {
  if (run === undefined) return;
  if (turn.conversation.isWaiting) {
    goOnLater(turn, run);
    return;
  }
  if (run.isReviewing) review(turn, run);
  else ask(turn, run, { isAgain: true });
}

/** While help leads, an interview waits: it can be gone on with, and does so by itself where nothing else is said. */
function goOnLater(turn: Turn, run: InterviewRun): void {
  if (turn.hasAnswer) turn.addTaps(turn.words.text('interview.goOn'));
  else resume(turn, run);
}

function read(turn: Turn, run: InterviewRun): PromptReading {
  const question = openQuestion(turn, run);
  if (question === undefined || tellsOtherDay(turn, question)) return UNREAD;
  return turn.deps.reader.read(run.interview, question, turn.heard.said, run.told, turn.moment, turn.words);
}

/** "The hearing is in 3 weeks" is no day of service, whatever was asked. */
function tellsOtherDay({ understood: { facts } }: Turn, question: string): boolean {
  const asked = DAY_FACTS.find((day) => day === FACT_OF_QUESTION[question]);
  return asked !== undefined && facts[asked] === undefined && DAY_FACTS.some((day) => facts[day] !== undefined);
}

function takeReading(turn: Turn, run: InterviewRun, reading: PromptReading): void {
  switch (reading.kind) {
    case 'answer':
      takeAnswers(turn, { ...run, doubtful: undefined }, reading.told);
      return;
    case 'doubtful':
    case 'impossible':
    case 'halfDay':
      doubt(turn, run, reading);
      return;
    case 'unread':
      missed(turn, run);
      return;
    default:
      reading satisfies never;
      return;
  }
}

/** "No wait, it was Tuesday": a day that corrects the day answered last, not the open question. */
function correctLast(turn: Turn, run: InterviewRun): boolean {
  const last = run.order.findLast((question) => specOf(run.interview, question).kind === 'date');
  if (last === undefined || tellsOtherDay(turn, last)) return false;
  const { reader } = turn.deps;
  const { [last]: _before, ...told } = run.told;
  const reading = reader.read(run.interview, last, turn.heard.said, told, turn.moment, turn.words);
  if (reading.kind === 'doubtful') {
    doubt(turn, { ...run, changing: last }, reading);
    return true;
  }
  if (reading.kind !== 'answer') return false;
  takeAnswers(turn, run, reading.told);
  return true;
}
