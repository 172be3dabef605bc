import type { Citation, TopicId } from '../../knowledge/contract.js';
import { topicId } from '../../knowledge/ids.js';
import { authoritiesIn, citationsOf } from '../replies/reply.js';
import { firstSentence } from '../replies/sentences.js';
import type { Repair } from '../understanding/understood.js';
import { tapsAfter } from './answerTurn.js';
import { citeSources } from './citeSources.js';
import { checkBack, topicsOf } from './dangerTurn.js';
import { planNow, showPlan } from './interview/runInterview.js';
import type { LastReply } from './lastReply.js';
import { sayDays } from './ownDateTurn.js';
import { countyOf, placesFor, sayPlaces } from './placesTurn.js';
import { sayMore } from './sayMore.js';
import type { Turn } from './turn.js';

/** Statements of help, by how their ids begin. */
const HELP = 'danger.';
/** Those that say what the law makes of what the person asked for or told. */
const LAW: readonly string[] = ['wrongdoing.', 'confession.'];
const begins = (id: string, ...with_: readonly string[]): boolean => with_.some((each) => id.startsWith(each));

/** Mends the last reply where it said no point: help, law on what breaks an order, the bot itself, places, a plan. `false` where it said one, or nothing of it is known any more. */
export function mendReply(turn: Turn, repair: Repair): boolean {
  const kept = turn.conversation.lastReply;
  if (kept?.points.length !== 0) return false;
  const reply = { ...kept, statements: kept.statements.filter((id) => turn.words.has(id)) };
  const { statements, needs, days, hasPlan } = reply;
  if (!hasPlan && [statements, needs, days].every(({ length }) => length === 0)) return false;
  const isMended = repair === 'more' ? more(turn, reply) : MENDED[repair](turn, reply);
  if (!isMended) return false;
  turn.outcome = { outcome: 'command' };
  if (isHelp(reply)) checkBack(turn);
  else tapsAfter(turn, undefined);
  return true;
}

/** Whether help stood in a reply. */
export const isHelp = ({ statements }: LastReply): boolean => statements.some((id) => begins(id, HELP));

/** How each wish is met; `false` where it can't be. */
const MENDED: Readonly<Record<Exclude<Repair, 'more'>, (turn: Turn, reply: LastReply) => boolean>> = {
  again: (turn, reply) => whole(turn, reply),
  simpler: (turn, reply) => short(turn, reply, 'mend.simpler'),
  meaning: (turn, reply) => short(turn, reply, 'mend.meaning'),
  shorter: (turn, reply) => short(turn, reply, 'again.short'),
  yesOrNo: (turn, reply) => short(turn, reply, 'again.rule'),
  example: (turn, reply) => {
    const at = turn.moves.length;
    const isSaid = short(turn, reply, 'again.rule');
    if (isSaid) turn.moves.splice(at, 0, { kind: 'statement', id: turn.variant('mend.example'), slot: 'answer' });
    return isSaid;
  },
  sure: (turn, reply) => rests(turn, reply, isHelp(reply) ? 'mend.source' : 'mend.sure'),
  source: (turn, reply) => rests(turn, reply, 'mend.source'),
  why: (turn, reply) => rests(turn, reply, isHelp(reply) ? 'mend.whyHelp' : 'mend.why'),
};

/** Says again the help and the law that stood in a reply: what is forbidden before its answer, the lawful way behind it. */
export function sayStatements(turn: Turn, { statements }: LastReply, lead?: string): void {
  for (const [index, id] of statements.filter((each) => begins(each, HELP, ...LAW)).entries()) {
    const slot = begins(id, HELP) ? 'danger' : id.includes('.way') ? 'answer' : 'rule';
    turn.moves.push({ kind: 'statement', id, slot, lead: index === 0 ? lead : undefined });
  }
}

function whole(turn: Turn, reply: LastReply): boolean {
  const { statements, needs, days, hasPlan } = reply;
  sayStatements(turn, reply);
  if (hasPlan) {
    showPlan(turn, planNow(turn));
    return true;
  }
  if (days.length > 0) return sayDays(turn, days) || statements.length > 0;
  const others = statements.filter((id) => !begins(id, HELP, ...LAW));
  for (const [index, id] of others.entries()) {
    const lead = index === 0 ? turn.variant('mend.again') : undefined;
    turn.moves.push({ kind: 'statement', id, slot: 'answer', lead });
  }
  const isPlaces = needs.length > 0 && sayPlaces(turn, countyOf(turn), needs, { isBrief: false });
  return isPlaces || statements.length > 0;
}

/** A reply in its first sentence; help is short already, and all of it is said. */
function short(turn: Turn, reply: LastReply, lead: string): boolean {
  const { statements, needs, hasPlan } = reply;
  const [first] = statements;
  const said = turn.variant(lead);
  if (isHelp(reply)) {
    sayStatements(turn, reply, said);
    return true;
  }
  if (first) {
    turn.moves.push({ kind: 'statement', id: first, slot: 'answer', lead: said, form: 'first' });
    return true;
  }
  const [step] = (hasPlan && planNow(turn)?.steps) || [];
  if (step) {
    const [duty] = firstSentence(step.duty);
    const blocks = duty ? [{ ...duty, text: `${turn.words.text(said)} ${duty.text}` }] : [];
    turn.moves.push({ kind: 'blocks', id: `${said}+${step.id}`, blocks, slot: 'answer' });
    return true;
  }
  return needs.length > 0 ? sayPlaces(turn, countyOf(turn), needs, { isBrief: true }) : whole(turn, reply);
}

/** What the bot says of what it has not. */
const WITHOUT_SOURCE = 'fallback';

/** Names what a reply rests on, behind a statement. */
function rests(turn: Turn, reply: LastReply, statement: string): boolean {
  const { statements, needs, days, hasPlan } = reply;
  if (days.length > 0) {
    turn.say('plan.paperWins');
    return true;
  }
  const citations: Citation[] = [
    ...statements
      .filter((id) => !begins(id, WITHOUT_SOURCE))
      .flatMap((id) => citationsOf(turn.words.statement(id).blocks)),
    ...placesFor(turn, countyOf(turn), needs).flatMap((place) => [...place.citations]),
    ...((hasPlan && planNow(turn)?.citations) || []),
  ];
  const hasSource = authoritiesIn(citations).length > 0;
  const isLaw = hasPlan || statements.length > 0;
  turn.say(hasSource ? (isLaw ? statement : 'mend.source') : 'mend.ofItself');
  turn.update({ isReviewTold: false });
  citeSources(turn, citations);
  return true;
}

/** More on what a reply was about: what leads on from a danger, or the next point of the topic that a rule or places were on. */
function more(turn: Turn, reply: LastReply): boolean {
  const topic = topicOf(turn, reply);
  const entry = topic && turn.entry(topic);
  if (entry) sayMore(turn, entry.points[0]);
  else turn.say('noMore');
  return true;
}

function topicOf(turn: Turn, { statements, needs }: LastReply): TopicId | undefined {
  const help = statements.find((id) => begins(id, HELP));
  const [topic] = help === undefined ? [] : topicsOf(turn, help.split('.')[1] ?? '');
  if (topic !== undefined) return topicId(topic);
  const isOnLast = needs.length > 0 || statements.some((id) => begins(id, ...LAW));
  return isOnLast ? turn.conversation.last?.topic : undefined;
}
