import type { Language } from '../../knowledge/contract.js';
import { firstTaps } from '../replies/welcome.js';
import { languageReaderOf } from '../understanding/languageReader.js';
import { DAY_FACTS } from '../understanding/understood.js';
import { spokenHere } from './aboutTurn.js';
import { nextTaps } from './answerTurn.js';
import type { Conversation } from './conversation.js';
import { helpAgain } from './dangerTurn.js';
import { askFact } from './factTurn.js';
import { askAgain } from './interview/interviewTurn.js';
import { planInWords } from './interview/runInterview.js';
import { lastPoint } from './repairTurn.js';
import type { Turn } from './turn.js';

/**
 * The language follows the message where answers exist in it. One that was asked for stays until two whole sentences of one
 * message are in another, or another is asked for: people write a word or a question in the language of their paper. "Do you speak
 * Spanish?" is answered in it, and what follows is in the language of the next message.
 */
export function hearLanguage(turn: Turn): void {
  const { wantsLanguage } = turn.understood;
  const { library } = turn.deps;
  const before = turn.conversation.language;
  const wish = wishKept(turn);
  const language = [wantsLanguage, wish, turn.understood.language, before].find((each) => each && isSpoken(turn, each));
  turn.update({ wish, language: language ?? library.languages[0] ?? before });
  if (turn.conversation.language !== before) inNewWords(turn);
  if (wantsLanguage === undefined || !turn.changesLanguage) return;
  const id = `language.${wantsLanguage}`;
  turn.say(isSpoken(turn, wantsLanguage) && turn.words.has(id) ? id : spokenHere(turn), 'heard');
}

const isSpoken = ({ deps: { library } }: Turn, language: Language): boolean => library.languages.includes(language);

function wishKept(turn: Turn): Language | undefined {
  const { language, wantsLanguage } = turn.understood;
  const { library } = turn.deps;
  const languages = languageReaderOf(library);
  if (wantsLanguage !== undefined && isSpoken(turn, wantsLanguage))
    return languages.asksWhetherSpoken(turn.heard.said) ? undefined : wantsLanguage;
  const { wish } = turn.conversation;
  return language !== wish && languages.writesAtLength(turn.heard.said, language) ? undefined : wish;
}

/** What stays in sight, in the new language: the known facts, and the plan. */
function inNewWords(turn: Turn): void {
  if (turn.conversation.facts.order.length > 0) turn.factsChanged = true;
  const { plan } = turn.conversation;
  if (plan) turn.update({ plan: planInWords(turn, plan) });
}

/** What is open, the last answer or the greeting, in the language that was asked for. */
export function sayInNewLanguage(turn: Turn, { asking, offered }: Pick<Conversation, 'asking' | 'offered'>): void {
  turn.outcome = { outcome: 'command' };
  const { run, danger } = turn.conversation;
  if (danger?.isAsked && !danger.isSafe) {
    helpAgain(turn, danger);
    return;
  }
  const point = lastPoint(turn);
  if (run) askAgain(turn, run);
  else if (point) {
    turn.moves.push({ kind: 'point', point, form: 'full', lead: undefined, slot: 'answer' });
    nextTaps(turn, point.topic, point);
  } else {
    // Nothing was asked yet: the greeting was in a language that is not the person's.
    if (turn.conversation.turn === 1) turn.say(turn.isAlone ? 'welcome' : 'group.welcome');
    turn.addTaps(...firstTaps(turn.words));
  }
  const day = DAY_FACTS.find((name) => asking?.isCheck && name === asking.fact);
  if (day) turn.unsureDays.add(day);
  else if (asking) askFact(turn, asking.fact, asking.point);
  else if (offered) {
    turn.update({ offered });
    turn.taps = [...new Set([...turn.buttons(offered.topics), ...turn.taps])];
  }
}
