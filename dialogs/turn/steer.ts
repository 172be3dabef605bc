import { INTERVIEW_TOPICS } from '../../knowledge/contextTopics.js';
import type { TopicId } from '../../knowledge/contract.js';
import { topicId } from '../../knowledge/ids.js';
import type { InterviewId } from '../../knowledge/planContract.js';
import { INTERRUPTIONS, type Interruption } from '../interruptions.js';
import { INTERVIEW_IDS, INTERVIEW_OF_SIDE } from '../interviews/interviews.js';
import { choiceAnswer } from '../understanding/choiceAnswer.js';
import { partsOf } from '../understanding/partsOf.js';
import { bareWords, plainWords } from '../understanding/plainWords.js';
import { planWanted } from '../understanding/planWanted.js';
import { looksAsking, wordCount } from '../understanding/sentenceSplit.js';
import type { Issue } from '../understanding/understood.js';
import { complains } from '../understanding/yesOrNo.js';
import { answerTopic } from './answerTurn.js';
import { commandTurn } from './commandTurn.js';
import type { Conversation } from './conversation.js';
import { takeFactEdit } from './factTurn.js';
import { answerInParts, answersFromFacts, askAgain, keepAnswers } from './interview/interviewTurn.js';
import { finish, planNow, planSoFar, showPlan, startInterview } from './interview/runInterview.js';
import { answerMessage } from './messageTurn.js';
import type { Turn } from './turn.js';

/** So many words are a command, whatever was talked about: "never mind". */
const LONGEST_BARE = 2;

/** Longer messages tell a case before such words. */
const LONGEST_COMPLAINT = 12;

/** An issue this sure (0–1) is meant, whatever else its words are used for. */
const CLEAR = 0.8;

/** Takes taps, names and commands: what says where to go and asks nothing; `false` for anything else. */
export function steer(turn: Turn, offered: Conversation['offered']): boolean {
  if (takeFactEdit(turn)) return true;
  if (takeMeant(turn, offered)) return true;
  if (takeOffer(turn, offered)) return true;
  const command = commandIn(turn);
  if (command !== undefined) {
    commandTurn(turn, command);
    return true;
  }
  if (takePlanWish(turn)) return true;
  const chosen = choiceIn(turn, offered?.topics ?? []);
  if (chosen && answerTopic(turn, chosen)) return again(turn);
  const interview = turn.deps.reader.interviewNamed(turn.heard.said, turn.words) ?? interviewTapped(turn);
  if (interview !== undefined && open(turn, interview)) return true;
  return takeLabel(turn) || takeGuide(turn, offered);
}

/** A wish for the plan beside something else: what is asked is answered, what is told is put in, then the plan is shown. */
function takePlanWish(turn: Turn): boolean {
  const wish = planWanted(turn.heard.said);
  const { run, facts } = turn.conversation;
  if (wish === undefined || !turn.isAlone) return false;
  if (run) {
    const own = answerInParts(turn, run, partsOf(turn.heard.said), { fresh: facts.toldLast });
    keepAnswers(turn, run, { ...answersFromFacts(turn, run, facts.values), ...own });
  }
  if (wish.asksMore) answerMessage(turn);
  const { outcome } = turn;
  const open = turn.conversation.run;
  if (open && wish.isAll && Object.keys(open.told).length > 0) finish(turn, open, 'interview.endedWithPlan');
  else {
    showPlan(turn, open && open.order.length > 0 ? planSoFar(turn, open) : planNow(turn));
    askAgain(turn, open);
  }
  if (outcome.outcome === 'answer') turn.outcome = outcome;
  return true;
}

/** The tap of an interview as the last words of a message that complains: "thats not what i asked. fine: I was served". */
function interviewTapped({ heard: { said }, words }: Turn): InterviewId | undefined {
  const sentences = said.split(/(?<=[.:!?;\n])\s+/);
  const last = plainWords(sentences.at(-1) ?? '');
  if (wordCount(said) > LONGEST_COMPLAINT || sentences.slice(0, -1).some(looksAsking)) return undefined;
  return INTERVIEW_IDS.find((id) => plainWords(words.text(`interview.${id}.tap`)) === last);
}

/** Who wants to be led is led through what was named, what was offered, or what fits the side; else a list is shown. */
function takeGuide(turn: Turn, offered: Conversation['offered']): boolean {
  const { wanted, asksMore } = turn.deps.reader.guideWanted(turn.heard.said, turn.words);
  if (wanted === undefined || turn.understood.danger?.level === 'acute') return false;
  const { run, facts } = turn.conversation;
  const { side } = facts.values;
  const fitting = offered?.interview ?? run?.interview ?? (side && INTERVIEW_OF_SIDE[side]);
  const interview = wanted === 'any' ? fitting : wanted;
  // Papers that the person serves are not those they were served with.
  if (interview === 'served' && side === 'protected') return false;
  if (asksMore && (run !== undefined || interview === undefined || !answerMessage(turn))) return false;
  if (interview !== undefined) return open(turn, interview);
  if (!turn.isAlone) return false;
  turn.outcome = { outcome: 'command' };
  turn.say('guide.which');
  turn.addTaps(...turn.interviewTaps(['served', 'protection', 'whichPaper', 'hearingDay']));
  return true;
}

function commandIn({ understood, heard, conversation: { run } }: Turn): Interruption | undefined {
  const command = INTERRUPTIONS.find((name) => name === understood.command);
  // "I want to drop it", "that's enough?" end questions where some are open; elsewhere they are about the case.
  const isBare = wordCount(heard.said) <= LONGEST_BARE;
  const isAsked = looksAsking(heard.said) || (!isBare && isClear(understood.issues[0]));
  const isOfCase = command === 'cancel' && run === undefined && isAsked;
  return isOfCase ? undefined : command;
}

const isClear = (issue: Issue | undefined): boolean =>
  issue?.match === 'answer' && (issue.topics[0]?.confidence ?? 0) >= CLEAR;

/** Whether the message is the tap that takes up an interview below an answer. */
export const isOfferTap = ({ heard: { said }, words }: Turn, interview: InterviewId): boolean =>
  words.has(`offer.${interview}`) && plainWords(words.text(`offer.${interview}`)) === plainWords(said);

/** Yes to an interview that was offered, or its tap; a mere "ok" takes none. */
function takeOffer(turn: Turn, offered: Conversation['offered']): boolean {
  const interview = offered?.interview;
  if (interview === undefined) return false;
  const { run } = turn.conversation;
  const { reader } = turn.deps;
  if (run === undefined)
    return isOfferTap(turn, interview) || reader.acceptsOffer(turn.heard.said) ? begin(turn, interview) : false;
  const answer = reader.offerAnswer(turn.heard.said, turn.words);
  if (!answer && reader.interviewNamed(turn.heard.said, turn.words) !== interview) return false;
  if (answer === 'no') return again(turn);
  turn.update({ parked: run, run: undefined });
  return begin(turn, interview);
}

function begin(turn: Turn, interview: InterviewId): boolean {
  startInterview(turn, interview);
  return true;
}

/** Begins an interview that was named; one that explains a difference is answered first; in the middle of another it is offered. */
function open(turn: Turn, interview: InterviewId): boolean {
  const { run } = turn.conversation;
  if (turn.words.has(`offer.${interview}`) && run === undefined) {
    if (answerTopic(turn, topicId(INTERVIEW_TOPICS[interview]))) return true;
  }
  if (!turn.isAlone) {
    if (turn.understood.labelled) return false;
    turn.outcome = { outcome: 'command' };
    turn.say('group.personal');
    return true;
  }
  if (run === undefined) return begin(turn, interview);
  if (run.interview === interview) {
    turn.update({ isWaiting: false });
    return again(turn);
  }
  turn.outcome = { outcome: 'dialog' };
  turn.update({ offered: { interview, topics: [] } });
  turn.say('interview.offer');
  turn.say(`interview.offered.${interview}`);
  turn.addTaps(turn.words.text('interview.switch'), turn.words.text('interview.goOn'));
  return true;
}

/** "Or did you mean …?": its tap, a yes, or "thats not what i asked". */
function takeMeant(turn: Turn, offered: Conversation['offered']): boolean {
  const point = offered?.point && turn.point(offered.point);
  if (point === undefined) return false;
  const { said } = turn.heard;
  const isYes = turn.book.whole(said, ['answer.yes']) === 'answer.yes';
  const isMeant = isYes || complains(said) || plainWords(point.title) === plainWords(said);
  return isMeant && answerTopic(turn, point.topic, point.id) && again(turn);
}

/** The topic chosen among those offered: by its place in the list, its button or its title. */
function choiceIn(turn: Turn, topics: readonly TopicId[]): TopicId | undefined {
  const offered = topics.flatMap((topic) => {
    const entry = turn.entry(topic);
    return entry ? [{ id: topic as string, label: entry.button, phrases: [bareWords(entry.title)] }] : [];
  });
  const answer = choiceAnswer(turn.heard.said, offered, false, turn.book);
  return answer?.isWhole ? topics.find((topic) => topic === answer.ids[0]) : undefined;
}

/** A point of the last topic by its title, or a topic or point by its name anywhere. */
function takeLabel(turn: Turn): boolean {
  const { last } = turn.conversation;
  const said = plainWords(turn.heard.said);
  const entry = last && turn.entry(last.topic);
  const point = entry?.points.find(({ title }) => plainWords(title) === said);
  if (point) return answerTopic(turn, point.topic, point.id) && again(turn);
  const { labelled } = turn.understood;
  if (labelled === undefined) return false;
  return answerTopic(turn, labelled.topic, labelled.point) && again(turn);
}

/** The open question of an interview comes again after what was taken. */
function again(turn: Turn): boolean {
  askAgain(turn, turn.conversation.run);
  return true;
}
