import type { IsoDate } from '../../knowledge/contract.js';
import { factsInSight } from '../facts/factText.js';
import { planReply } from '../replies/plan.js';
import { citationsOf, type Reply } from '../replies/reply.js';
import { safetyFor } from '../replies/safety.js';
import { blocksOf, fitMoves, inOrder } from '../replies/wordMoves.js';
import { budgetOf, leaveOutMeant } from './budget.js';
import type { Conversation } from './conversation.js';
import { acuteDanger } from './dangerTurn.js';
import { helpOnce } from './helpOnce.js';
import { foldMistakes, unvoicedIn } from './mistakes.js';
import type { Move, Slot } from './move.js';
import { fingerprint, withSaid } from './noRepeats.js';
import type { Turn } from './turn.js';

/** Slots whose sources belong below the reply: help lines, echoes and questions name their own or none. */
const SOURCED: readonly Slot[] = ['belief', 'rule', 'answer', 'correction', 'verdict', 'other'];
const MOST_FINGERPRINTS = 100;
/** Statements, their variants included, about what is kept, and those that ask to go on in private. */
const ABOUT_KEEPING = ['forgotten', 'about.private', 'about.whoReads', 'about.howLongKept', 'about.deletion'];
const TO_PRIVATE = ['group.personal', 'group.own'];

/** What a turn decided, worded: one reply, or a plan with what stands before and after it. */
export function repliesOf(turn: Turn): { replies: Reply[]; conversation: Conversation } {
  leaveOutMeant(turn);
  const plan = turn.moves.find((move) => move.kind === 'plan');
  const replies = plan === undefined ? [worded(turn, turn.moves)] : withPlan(turn, plan);
  const last = replies.length - 1;
  return {
    replies: replies.map((reply, index) => (index === last ? { ...reply, ...shown(turn) } : reply)),
    conversation: withSaid(turn.conversation, turn.moves, turn.audience),
  };
}

/** What stands beside the words: taps, known facts, help in sight, the open question. */
function shown(turn: Turn): Partial<Reply> {
  const { words, conversation, taps, answers } = turn;
  // Help stays in sight until the person says that they are safe, even where the talk has long gone on to other things.
  const danger = acuteDanger(conversation);
  const question = turn.moves.find((move) => move.kind === 'question');
  return {
    choices: taps,
    answers: answers > 0 ? answers : undefined,
    facts: turn.factsChanged && turn.isAlone ? factsInSight(conversation.facts, words) : undefined,
    safety: danger && safetyFor(danger.kinds[0] ?? 'violence', words, conversation.isByText),
    question: question?.open,
    isAboutKeeping: turn.says(...ABOUT_KEEPING) || undefined,
    offersPrivate: turn.says(...TO_PRIVATE) || undefined,
  };
}

function withPlan(turn: Turn, move: Extract<Move, { kind: 'plan' }>): Reply[] {
  const { words } = turn;
  const at = inOrder(turn.moves);
  const index = at.indexOf(move);
  const after = at.slice(index + 1);
  const first = index > 0 ? [worded(turn, at.slice(0, index))] : [];
  // What was told, said back, is no reply of its own: it belongs to the plan made of it.
  const isEcho = first.every(({ blocks }) => blocks.every((block) => block.isEcho));
  const echo = isEcho ? first.flatMap(({ blocks }) => blocks) : [];
  return [
    ...(isEcho ? [] : first),
    { ...planReply(move.plan, words, []), blocks: echo, language: words.language },
    // What must be done comes before what the kinds of orders have in common.
    ...(move.card ? [{ blocks: [], choices: [], card: move.card, language: words.language }] : []),
    ...(after.length > 0 ? [worded(turn, after)] : []),
  ];
}

function worded(turn: Turn, moves: readonly Move[]): Reply {
  const { words } = turn;
  const said = fitMoves(helpOnce(moves, words), words, budgetOf(turn));
  // A question may come again as often as it is open, and help is no repetition to be pointed out; nor is what stands below a plan.
  const isRepeatable = moves.some(
    ({ kind, slot }) => kind === 'question' || kind === 'plan' || slot === 'danger' || slot === 'ask',
  );
  const isRepeated = turn.conversation.repliesSaid.includes(fingerprint(said)) && !isRepeatable;
  const lead = isRepeated ? turn.variant('again.said') : undefined;
  const reminder = lead ? words.statement(lead).blocks.map((block) => ({ ...block, isEcho: true })) : [];
  const blocks = [...reminder, ...said];
  const repliesSaid = [...turn.conversation.repliesSaid, fingerprint(blocks)].slice(-MOST_FINGERPRINTS);
  turn.update({ repliesSaid });
  if (lead) turn.update({ statementsSaid: [...turn.conversation.statementsSaid, lead] });
  const cited = moves
    .filter(({ slot }) => SOURCED.includes(slot))
    .flatMap((move) => citationsOf(blocksOf(move, words)));
  const { topic } = turn.outcome;
  const answered = moves.some(({ kind }) => kind === 'point');
  const entry = topic && answered ? turn.entry(topic) : undefined;
  const asOf: IsoDate | undefined = turn.conversation.isReviewTold ? undefined : (entry?.inForceAsOf ?? undefined);
  const sources = words.sources(cited, asOf);
  if (sources && asOf) turn.update({ isReviewTold: true });
  const unvoiced = unvoicedIn(turn, moves);
  const alsoCited = unvoiced.flatMap(({ correction }) => correction?.citations ?? []);
  const mistakes = foldMistakes(turn, unvoiced, words.sources([...cited, ...alsoCited], asOf));
  return { blocks, sources, mistakes, choices: [], topic: entry?.topic, language: words.language };
}
