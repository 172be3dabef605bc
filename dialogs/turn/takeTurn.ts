import { HELP_POINTS } from '../../knowledge/contextTopics.js';
import type { Guard, Moment, RankedPoint } from '../../knowledge/contract.js';
import { meantAfter } from '../../knowledge/meant.js';
import type { FactName } from '../facts/factNames.js';
import { VERSION_FACTS, without } from '../facts/knownFacts.js';
import { INTERVIEW_IDS } from '../interviews/interviews.js';
import type { Reply } from '../replies/reply.js';
import { takesNoCalls } from '../understanding/dangerDetails.js';
import { isSurelyMeant } from '../understanding/issueOf.js';
import { wordCount } from '../understanding/sentenceSplit.js';
import { traitOfAge } from '../understanding/sideTold.js';
import type { ToldFacts } from '../understanding/understood.js';
import { answerIssues, answerTopic, tapsAfter } from './answerTurn.js';
import { askedTurn } from './askedTurn.js';
import type { Audience } from './audience.js';
import { leadWithBelief } from './beliefTurn.js';
import { sayChargeTold } from './chargeTold.js';
import type { Conversation } from './conversation.js';
import { checkBack, dangerTurn, quietDanger } from './dangerTurn.js';
import { checkDay, echo, keepFacts, takeBack } from './factTurn.js';
import { guardsSaid } from './guardsSaid.js';
import { sayGunsTold } from './gunsTold.js';
import { insideInterview, keepInDanger } from './interview/insideInterview.js';
import { answersOnDanger, goOnSafe, takeWholeAnswer } from './interview/interviewTurn.js';
import { hearLanguage, sayInNewLanguage } from './languageTurn.js';
import { answerMessage, sayWhatFits } from './messageTurn.js';
import { idOf, type Move } from './move.js';
import type { TurnOutcome } from './outcome.js';
import { countyHeard } from './placesTurn.js';
import { renewPlan } from './renewPlan.js';
import { lastPoint } from './repairTurn.js';
import { repliesOf } from './repliesOf.js';
import { isOfferTap, steer } from './steer.js';
import { takenBackTurn } from './tellTurn.js';
import { type Heard, Turn, type TurnDeps } from './turn.js';
import { confessionTurn, identityLine } from './wrongdoingTurn.js';

/** What a turn brings: the next conversation, what is said, and what it came to. */
export interface TurnResult {
  readonly conversation: Conversation;
  readonly replies: readonly Reply[];
  readonly outcome: TurnOutcome;
  /** The guards that the reply speaks for. */
  readonly guards: readonly Guard[];
  /** Ids of what is said, in order: statements, points, plans. */
  readonly said: readonly string[];
  /** Everything of the conversation is to be deleted. */
  readonly forgets: boolean;
}

/**
 * One turn: what the conversation so far and a message come to. Pure: no SDK, no I/O, no clock; the same in, the same out.
 * In this order: facts are kept, danger leads, an open question is answered, taps and commands steer, then what is asked.
 */
export function takeTurn(
  deps: TurnDeps,
  conversation: Conversation,
  heard: Heard,
  moment: Moment,
  audience: Audience,
): TurnResult {
  const { offered, asking } = conversation;
  const before = conversation.facts.values;
  const turn = new Turn(deps, heard, moment, audience, {
    ...conversation,
    turn: conversation.turn + 1,
    meant: meantAfter(conversation.meant, pointsAsked(heard)),
    offered: undefined,
    asking: undefined,
  });
  hearLanguage(turn);
  if (heard.said === '') {
    turn.say('readOnlyText');
    return resultOf(turn);
  }
  if (turn.isAlone && takesNoCalls(heard.said)) turn.update({ isByText: true });
  const county = countyHeard(turn, asking?.fact === 'county');
  const isAcute = heard.understood.danger?.level === 'acute';
  const own = isOffer(turn) ? {} : isAcute ? withoutRoles(toldFacts(heard), heard.said) : toldFacts(heard);
  const told = { ...own, ...(county === undefined ? {} : { county }) };
  const gone = takeBack(turn, { echoes: !isAcute });
  const { denied } = heard.understood;
  const changed = [...gone.filter(isOfVersions), ...keepFacts(turn, told, 'message', { echoes: !isAcute, denied })];
  identityLine(turn);
  decide(turn, { offered, asking, before, changed, gone });
  leadWithBelief(turn);
  sayGunsTold(turn);
  sayChargeTold(turn);
  if (isAcute && turn.isAlone) echo(turn, changed, before);
  renewPlan(turn, changed);
  checkDay(turn);
  toPrivate(turn, isAcute);
  if (!turn.hasAnswer && turn.understood.danger && turn.isAlone) checkBack(turn);
  return resultOf(turn);
}

/** Whether a fact chooses the words of answers. */
const isOfVersions = (name: FactName): boolean => VERSION_FACTS.some((each) => each === name);

/** Facts of a case of the writer's own. */
const OWN_CASE: readonly (keyof ToldFacts)[] = [
  'side',
  'paper',
  'servedOn',
  'servedHow',
  'heardInCourt',
  'hearingOn',
  'endsOn',
  'charged',
  'guns',
  'sharedHome',
  'relation',
];

/** Where others read along, a person who tells of an own case is asked to go on in private. */
function toPrivate(turn: Turn, isAcute: boolean): void {
  if (turn.isAlone || isAcute || !OWN_CASE.some((name) => turn.understood.facts[name] !== undefined)) return;
  if (!turn.says('group.personal')) turn.say('group.own', 'quiet');
}

/** The points that a message may ask for; its questions share its weight. */
function pointsAsked({ understood: { issues } }: Heard): Pick<RankedPoint, 'point' | 'chance'>[] {
  const asked = issues.filter(({ match }) => match !== 'none');
  return asked.flatMap(({ points }) => points.map(({ point, chance }) => ({ point, chance: chance / asked.length })));
}

/** A tap that takes up an interview tells nothing of the person. */
const isOffer = (turn: Turn): boolean => INTERVIEW_IDS.some((interview) => isOfferTap(turn, interview));

/** What is told, without what could be used against the person. */
const toldFacts = ({ understood: { facts, confession } }: Heard): ToldFacts =>
  confession === undefined ? facts : without(facts, 'guns');

/** "An order against me", said so. */
const AGAINST_ME = /(?<!\p{L})(?:against me|on me|served|en mi contra|contra (?:m[ií]|mia|mía))(?!\p{L})/iu;

/** Facts without whom an order binds, unless that is said so, and who asks for whom: a cry for help says who does harm, and who is harmed. */
function withoutRoles(facts: ToldFacts, said: string): ToldFacts {
  // The age that the writer gives in numbers is no role.
  const isElder = facts.is?.includes('elder') && traitOfAge(said) === 'elder';
  const kept: ToldFacts = { ...without(facts, 'speaksFor', 'is'), ...(isElder ? { is: ['elder'] } : {}) };
  return kept.side === 'restrained' && !AGAINST_ME.test(said) ? without(kept, 'side') : kept;
}

interface Before {
  readonly offered: Conversation['offered'];
  readonly asking: Conversation['asking'];
  /** The facts before this message, and the names of those it changed. */
  readonly before: ToldFacts;
  readonly changed: readonly FactName[];
  /** The names of those it took back. */
  readonly gone: readonly FactName[];
}

function decide(turn: Turn, was: Before): void {
  const { run } = turn.conversation;
  const step = run && answersOnDanger(turn, run) ? quietDanger(turn) : dangerTurn(turn);
  switch (step) {
    case 'leads':
      underHelp(turn);
      keepInDanger(turn, was.before, was.changed);
      return;
    case 'settled':
      afterSafe(turn);
      return;
    case 'none':
      break;
    default:
      step satisfies never;
      return;
  }
  if (turn.conversation.isWaiting && turn.conversation.danger?.isSafe) turn.update({ isWaiting: false });
  if (run && takeWholeAnswer(turn, run)) return;
  if (was.asking && askedTurn(turn, was.asking)) return;
  if (steer(turn, was.offered)) return;
  if (turn.changesLanguage) {
    sayInNewLanguage(turn, was);
    return;
  }
  if (run) insideInterview(turn, was.before, was.changed);
  else if (was.gone.length > 0 && takenBackTurn(turn, was.changed)) return;
  else if (isBareCounty(turn, was.changed) || !answerMessage(turn, was.changed)) sayWhatFits(turn, was.changed);
}

/** A county and nothing besides: it asks where to go there, whatever was talked about. */
const isBareCounty = ({ heard: { said } }: Turn, changed: readonly FactName[]): boolean =>
  changed.includes('county') && said.trim().split(/\s+/).length <= 3;

/** Fewer words are a cry for help and tell no case. */
const LEAST_CASE = 8;

/** Whether danger is told at some length, and as a matter that a checked answer belongs to. */
const tellsCase = ({ heard, understood: { issues } }: Turn): boolean =>
  wordCount(heard.said) >= LEAST_CASE && isSurelyMeant(issues[0]);

/** Whether the one answer says what the help above it says. */
const isHelp = ({ isStory, understood: { issues } }: Turn): boolean =>
  !isStory && HELP_POINTS.includes(issues[0]?.points[0]?.point ?? '');

/** Below the help: the legal answer to what was asked, in the same reply. */
function underHelp(turn: Turn): void {
  const { outcome } = turn;
  if (turn.conversation.run) return;
  const taps = [...turn.taps];
  const { confession, acts } = turn.understood;
  if (confession === 'violence') confessionTurn(turn);
  // A cry for help asks nothing of the law.
  else if ((acts.has('asks') || acts.has('confirms') || tellsCase(turn)) && !isHelp(turn))
    answerIssues(turn, turn.isStory ? 3 : 1);
  hold(turn);
  turn.outcome = { ...outcome, topic: turn.outcome.topic };
  turn.taps = [...taps.slice(0, 2), ...turn.taps.filter((tap) => !taps.includes(tap))].slice(0, turn.isStory ? 6 : 4);
  turn.answers = 0;
}

/** Keeps what the message was about where the help left it without an answer. */
function hold(turn: Turn): void {
  const { danger } = turn.conversation;
  const [issue] = turn.understood.issues;
  const [point] = issue?.points ?? [];
  const isAnswered = turn.moves.some(({ kind }) => kind === 'point') || turn.says('confession');
  if (danger === undefined || point === undefined || isAnswered || isHelp(turn) || !isSurelyMeant(issue)) return;
  turn.update({ danger: { ...danger, held: { topic: point.topic, point: point.point } } });
}

/** After "I am safe" the open question of an interview comes again, or what was held back, or what can be asked next. */
function afterSafe(turn: Turn): void {
  const { run, danger } = turn.conversation;
  if (danger?.isSafe !== true) return;
  turn.update({ isWaiting: false });
  if (run) {
    goOnSafe(turn, run);
    return;
  }
  const { held } = danger;
  if (held && answerTopic(turn, held.topic, held.point)) return;
  tapsAfter(turn, lastPoint(turn));
}

function resultOf(turn: Turn): TurnResult {
  const { replies, conversation } = repliesOf(turn);
  return {
    conversation,
    replies,
    outcome: turn.outcome,
    guards: guardsSaid(turn),
    said: turn.moves.map((move: Move) => idOf(move)),
    forgets: turn.forgets,
  };
}
