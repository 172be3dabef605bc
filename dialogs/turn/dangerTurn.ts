import { DANGER_TOPICS } from '../../knowledge/contextTopics.js';
import { isBareDay } from '../understanding/bareAnswer.js';
import { isOnTheWay, isOverTold } from '../understanding/dangerDetails.js';
import { isSurelyMeant } from '../understanding/issueOf.js';
import { plainWords } from '../understanding/plainWords.js';
import { isSafeForNow, namesSafety } from '../understanding/safeTold.js';
import { looksAsking, sentencesIn, wordCount } from '../understanding/sentenceSplit.js';
import type { Danger, DangerKind } from '../understanding/understood.js';
import type { Conversation, DangerMemory } from './conversation.js';
import { isTaken, sayAlso, sayHelp, wordsFor } from './helpFor.js';
import type { Turn } from './turn.js';

/** So many turns after danger was told it is still at hand: no mere acknowledgement. */
const DANGER_LASTS = 5;

/** So many turns after a child was told to be taken away the call for it stands before every answer. */
const STILL_AWAY = 2;

/** Who answers "Are you safe?" by so many words and none of safety tells of the case too. */
const LEAST_TELLING = 4;

/** Who says what they want to know, or mean, after "I am safe". */
const GOES_ON =
  /(?<!\p{L})(?:(?:just|only|still) (?:want|wanna|need|asking|ask|don['’]?t want|dont want|wondering|trying)|i (?:was asking|asked|meant|mean)|(?:solo|nom[aá]s|nada m[aá]s) (?:quiero|quer[ií]a|digo|pregunto|necesito)|pregunt[eo]|yo digo|lo que quiero)(?!\p{L})/iu;
const goesOn = (said: string): boolean => GOES_ON.test(said);

/** What danger makes of a turn: help leads it, it is settled by it, or it goes on as any other. */
export type DangerStep = 'leads' | 'settled' | 'none';

/** Danger that was told in the last turns and not taken back. */
export function openDanger({ danger, turn }: Pick<Conversation, 'danger' | 'turn'>): DangerMemory | undefined {
  return danger && !danger.isSafe && turn - danger.at <= DANGER_LASTS ? danger : undefined;
}

/** Acute danger that was told, however long ago, and not taken back. */
export const acuteDanger = ({ danger }: Pick<Conversation, 'danger'>): DangerMemory | undefined =>
  danger?.level === 'acute' && !danger.isSafe ? danger : undefined;

/** Dangers that a weapon makes worse: told together, the help about the weapon comes first. */
const WORSE_WITH_WEAPON: readonly DangerKind[] = ['violence', 'threat', 'found', 'devices'];

/** The kinds with the most urgent first: as told, but a weapon before what it makes worse. */
function byUrgency(kinds: Danger['kinds']): Danger['kinds'] {
  const [first, ...others] = kinds;
  if (!kinds.includes('weapon') || !WORSE_WITH_WEAPON.includes(first)) return kinds;
  return ['weapon', first, ...others.filter((kind) => kind !== 'weapon')];
}

/** Helps first where danger is acute, adds a quiet line where it is possible, understands the answers to "Are you safe?". */
export function dangerTurn(turn: Turn): DangerStep {
  if (!turn.isAlone) return inGroup(turn);
  const { danger } = turn.understood;
  const { danger: known } = turn.conversation;
  const answer = known?.isAsked ? bare(turn) : undefined;
  if (known && answer === 'no') return notSafe(turn, known);
  if (known && answer === 'unsure') return unsure(turn, known);
  if (known?.isAsked && !saysSafe(turn) && !danger?.isPlain && isSafeForNow(turn.heard.said))
    return settle(turn, known, known.kinds.includes('suicideSelf') ? 'danger.safe' : 'danger.safeForNow');
  const open = openDanger(turn.conversation);
  if (open && isOver(turn, open)) return over(turn, open);
  if (danger?.level === 'acute' && !saysSafe(turn)) return lead(turn, byUrgency(danger.kinds));
  if (open?.isTaken && !saysSafe(turn) && isOnTheWay(turn.heard.said)) return lead(turn, ['child']);
  if (known && !known.isSafe && (saysSafe(turn) || answer === 'yes')) return settle(turn, known);
  if (known?.isAsked && !turn.changesLanguage) {
    turn.update({ danger: { ...known, isAsked: false } });
    if (!danger) remind(turn, known);
  }
  if (open?.isTaken && isTaken(turn) && turn.conversation.turn - open.at <= STILL_AWAY) {
    turn.say('danger.quiet.child.taken', 'danger');
    return 'none';
  }
  if (danger) quietly(turn, byUrgency(danger.kinds), danger.isTaken || danger.isPlain ? 'danger' : 'quiet');
  return 'none';
}

/** Where others read along, help is given at once, and nothing is asked back or kept: the next message may be somebody else's. */
function inGroup(turn: Turn): DangerStep {
  const { danger } = turn.understood;
  if (danger === undefined) return 'none';
  const [kind] = byUrgency(danger.kinds);
  const isAcute = danger.level === 'acute';
  turn.say(
    isAcute ? `danger.${wordsFor(kind, turn)}` : `danger.quiet.${wordsFor(kind, turn)}`,
    isAcute ? 'danger' : 'quiet',
  );
  if (!isAcute) return 'none';
  turn.say('group.own', 'quiet');
  turn.outcome = { outcome: 'guarded', guard: 'crisis' };
  return 'leads';
}

function saysSafe({ heard, understood, words, conversation }: Turn): boolean {
  // "Repeat that" agrees to nothing.
  if (understood.saysSafe) return understood.repair === undefined || namesSafety(heard.said);
  const said = plainWords(heard.said);
  const taps = conversation.danger ? ['safety.safe', 'safety.goOn'] : [];
  return taps.some((id) => plainWords(words.text(id)) === said);
}

/** A yes, a no or a not sure that is the whole message. */
function bare(turn: Turn): 'yes' | 'no' | 'unsure' | undefined {
  const { heard, book, understood, words } = turn;
  if (plainWords(heard.said) === plainWords(words.text('safety.notSafe'))) return 'no';
  // "Seguro?" asks back; a no is one with a mark behind it too.
  const isAsking = looksAsking(heard.said);
  const whole = book.whole(heard.said, ['answer.yes', 'answer.no', 'answer.unknown']);
  if (whole === 'answer.yes') return isAsking ? undefined : 'yes';
  if (whole === 'answer.no') return 'no';
  if (whole === 'answer.unknown') return 'unsure';
  if (understood.repair !== undefined || plainWords(heard.said).split(' ').length > 3 || isBareDay(heard.said, book))
    return undefined;
  // "Ok goodbye" says nothing of being safe.
  if (understood.acts.has('agrees') && !understood.acts.has('leaves')) return isAsking ? undefined : 'yes';
  if (understood.acts.has('refuses')) return 'no';
  return understood.acts.has('unsure') ? 'unsure' : undefined;
}

function remembered(turn: Turn, level: DangerMemory['level'], kinds: readonly DangerKind[]): DangerMemory {
  const { danger, turn: at } = turn.conversation;
  const known = danger?.kinds ?? [];
  const isAcute = acuteDanger(turn.conversation) !== undefined;
  // What is only possible stands behind what is acute: the help in sight is for that.
  const inOrder = isAcute && level === 'possible' ? [...known, ...kinds] : [...kinds, ...known];
  return {
    level: isAcute ? 'acute' : level,
    kinds: [...new Set(inOrder)],
    at,
    isAsked: danger?.isAsked ?? false,
    isSafe: false,
    helped: danger?.helped ?? [],
    isTaken: isTaken(turn) || undefined,
  };
}

/** A threat that was sent is to be kept. */
const WRITTEN =
  /(?<!\p{L})(?:text(?:s|ed|ing)?|messag\p{L}*|wrote|e?mail\p{L}*|dm\p{L}*|post(?:ed|s)?|sent|voice ?mail|letter|mensajes?|escrib\p{L}*|mand[oóa]\p{L}*|carta|correo|publica\p{L}*)(?!\p{L})/iu;

/** Kinds with other words for the second time. */
const AGAIN: readonly DangerKind[] = ['suicideSelf'];

/** Help for this kind, and one check-back; in other words where the same was told a moment ago. */
function lead(turn: Turn, kinds: readonly [DangerKind, ...DangerKind[]]): DangerStep {
  const before = openDanger(turn.conversation);
  const memory = remembered(turn, 'acute', kinds);
  const [first] = kinds;
  const isChildStill = first === 'child' && memory.helped.includes('child') && isTaken(turn);
  const isNew = kinds.some((kind) => !memory.helped.includes(kind)) && !isChildStill;
  const isWorse = isNew || before?.level !== 'acute';
  const said = isWorse ? (kinds.find((kind) => !memory.helped.includes(kind)) ?? first) : undefined;
  if (said) sayHelp(turn, said);
  else turn.say(AGAIN.includes(first) || isTaken(turn) ? `danger.${wordsFor(first, turn)}` : 'danger.again', 'danger');
  if (said === 'threat' && WRITTEN.test(turn.heard.said)) turn.say('danger.threat.written', 'danger');
  if (said && said !== 'strangulation' && kinds.includes('strangulation') && !memory.helped.includes('strangulation'))
    turn.say('danger.strangulation.also', 'danger');
  turn.say('danger.check', 'ask');
  if (said) sayAlso(turn, said);
  turn.update({
    danger: { ...memory, isAsked: true, helped: [...new Set([...memory.helped, ...kinds])] },
    isWaiting: turn.conversation.run !== undefined,
  });
  turn.outcome = { outcome: 'guarded', guard: 'crisis' };
  checkTaps(turn, first);
  return 'leads';
}

/** The help for what was told last and the question back, as at first: they are said in another language. */
export function helpAgain(turn: Turn, { kinds }: DangerMemory): void {
  const [kind = 'violence'] = kinds;
  turn.outcome = { outcome: 'guarded', guard: 'crisis' };
  sayHelp(turn, kind);
  turn.say('danger.check', 'ask');
  checkTaps(turn, kind);
}

/** How to ask for an order: no offer to a person whom one binds. */
const TO_ASK: readonly string[] = ['emergency-protective-order', 'how-to-get'];

/** The topics that lead on from a danger. */
export const topicsOf = (turn: Turn, kind: string): readonly string[] =>
  (DANGER_TOPICS[kind] ?? DANGER_TOPICS.any ?? []).filter((topic) => !turn.isBound || !TO_ASK.includes(topic));

function checkTaps(turn: Turn, kind: DangerKind): void {
  const { words } = turn;
  const topics = topicsOf(turn, kind);
  turn.addTaps(words.text('safety.safe'), words.text('safety.notSafe'), ...turn.buttons(topics).slice(0, 2));
}

/** The answer comes first and one quiet line of help below it, once for each kind; where a child was taken, or the signs are plain, the line comes first. */
function quietly(turn: Turn, kinds: readonly [DangerKind, ...DangerKind[]], slot: 'danger' | 'quiet'): void {
  const memory = remembered(turn, 'possible', kinds);
  const kind = kinds.find((each) => !memory.helped.includes(each));
  turn.update({ danger: { ...memory, helped: [...new Set([...memory.helped, ...kinds])] } });
  if (kind) turn.say(turn.conversation.isByText ? 'danger.byText' : `danger.quiet.${wordsFor(kind, turn)}`, slot);
}

/** Danger in the words of an answer on what happened: no help leads, one quiet line stands below. */
export function quietDanger(turn: Turn): DangerStep {
  const { danger } = turn.understood;
  if (danger) quietly(turn, byUrgency(danger.kinds), 'quiet');
  return 'none';
}

/** In these the life of somebody who says no more of it may be at stake: the line that helps stands below the next answer too. */
const REMINDS: readonly DangerKind[] = ['injury', 'overdose', 'suicideSelf', 'suicideOther'];

function remind(turn: Turn, { kinds, isSafe }: DangerMemory): void {
  const kind = isSafe ? undefined : kinds.find((each) => REMINDS.includes(each));
  if (kind) turn.say(`danger.quiet.${kind}`, 'quiet');
}

/** Where possible danger was told and nothing else can be said, the person is asked. */
export function checkBack(turn: Turn): void {
  const { danger } = turn.conversation;
  if (danger === undefined || danger.isSafe) return;
  turn.outcome = { outcome: 'guarded', guard: 'crisis' };
  turn.say('danger.check', 'ask');
  turn.update({ danger: { ...danger, isAsked: true } });
  checkTaps(turn, danger.kinds[0] ?? 'violence');
}

function settle(turn: Turn, known: DangerMemory, heard = 'danger.safe'): DangerStep {
  turn.update({ danger: { ...known, isAsked: false, isSafe: true } });
  turn.outcome = { outcome: 'guarded', guard: 'crisis' };
  turn.say(heard, 'heard');
  const { acts, issues, corrects } = turn.understood;
  const { said } = turn.heard;
  const isAsking = acts.has('asks') || acts.has('confirms') || sentencesIn(said).some(looksAsking);
  const isTelling = turn.conversation.run === undefined && wordCount(said) >= LEAST_TELLING;
  const tellsMore = isTelling && (!namesSafety(said) || goesOn(said)) && (corrects || isSurelyMeant(issues[0]));
  return issues.length > 0 && (isAsking || tellsMore) ? 'none' : 'settled';
}

/** What "they found her" may be taken for where a child is looked for. */
const LIKE_FOUND: readonly DangerKind[] = ['found', 'child'];

/** Whether the message says, in words of its own, that what was told is over. */
function isOver({ heard: { said }, understood: { danger } }: Turn, { kinds, isTaken: isAway }: DangerMemory): boolean {
  const isFound = isAway === true && danger?.kinds.every((kind) => LIKE_FOUND.includes(kind)) === true;
  const isOther = danger?.isPlain === true || danger?.level === 'acute';
  return (!isOther || isFound) && isOverTold(said, kinds.includes('child'));
}

/** It is over as told: that is met, and no more is said unless something is asked; what the help came before no longer matters. */
function over(turn: Turn, { held: _, ...known }: DangerMemory): DangerStep {
  const step = settle(turn, known, known.kinds.includes('child') ? 'danger.over.child' : 'danger.over');
  const { acts } = turn.understood;
  return acts.has('asks') || acts.has('confirms') ? step : 'settled';
}

function notSafe(turn: Turn, known: DangerMemory): DangerStep {
  turn.update({ danger: { ...known, level: 'acute', at: turn.conversation.turn, isAsked: true } });
  turn.outcome = { outcome: 'guarded', guard: 'crisis' };
  const isInside = turn.conversation.statementsSaid.includes('danger.outside');
  turn.say(isInside ? 'danger.notSafe.outside' : 'danger.notSafe', 'danger');
  checkTaps(turn, known.kinds[0] ?? 'violence');
  return 'settled';
}

function unsure(turn: Turn, known: DangerMemory): DangerStep {
  turn.update({ danger: { ...known, at: turn.conversation.turn, isAsked: true } });
  turn.outcome = { outcome: 'guarded', guard: 'crisis' };
  turn.say('danger.unsure', 'danger');
  checkTaps(turn, known.kinds[0] ?? 'violence');
  return 'settled';
}
