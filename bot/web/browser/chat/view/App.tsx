import { Fragment, type VNode } from 'preact';
import type { Office } from '../brand.js';
import type { Chat, ChatState } from '../chat.js';
import { lastOf } from '../lastOf.js';
import { openPlan } from '../plan.js';
import { headlineOf } from './Answer.js';
import { Danger } from './Danger.js';
import { Facts } from './Facts.js';
import { Inline } from './Inline.js';
import { OfficeLine } from './OfficeLine.js';
import { SendBox } from './SendBox.js';
import { StatusBar } from './StatusBar.js';
import { Transcript } from './Transcript.js';
import { say, speak } from './words.js';

/** States in which nothing can be written. */
const CLOSED: readonly string[] = ['kept', 'ended', 'deleted', 'refused', 'tooMany', 'unreachable'];

export interface AppProps {
  readonly chat: Chat;
  readonly state: ChatState;
  /** Whose chat it is, where the host tells. */
  readonly office: Office | undefined;
}

/** Everything below the head of the page. */
export function App({ chat, state, office }: AppProps): VNode {
  speak(state.language);
  const answers = state.messages.filter(({ reply }) => reply !== undefined);
  const newest = lastOf(answers)?.reply;
  // Several replies may answer at once, a plan and the next question: each is announced, by its headline alone.
  const announced = state.messages.slice(state.messages.map(({ isMine }) => isMine).lastIndexOf(true) + 1);
  const facts = lastOf(answers.flatMap(({ reply }) => (reply?.facts === undefined ? [] : [reply.facts]))) ?? [];
  const send = (text: string): void => chat.say(text);
  const { status } = state;
  const isOpen = !CLOSED.includes(status);
  // Where the bot says nothing, or nothing more, the page says whom to call.
  const needsHelpLine = newest === undefined ? status !== 'deleted' : status === 'ended' && !newest.safety;
  const open = (part: 'plan' | 'calendar'): void => {
    if (chat.session) openPlan(part, chat.session.token, state.language);
  };
  return (
    <Fragment>
      <StatusBar
        state={state}
        start={() => void chat.start()}
        startNew={() => void chat.startNew()}
        openKept={() => void chat.openKept()}
      />
      {office && <OfficeLine office={office} />}
      {needsHelpLine && (
        <p id="help">
          <Inline text={say('help')} />
        </p>
      )}
      {isOpen && !state.messages.some(({ isMine }) => isMine) && (
        <p id="exit-hint">
          {say('exitHint')} <span class="keys">{say('exitKeys')}</span>
        </p>
      )}
      {facts.length > 0 && isOpen && <Facts facts={facts} send={send} />}
      <Transcript
        state={state}
        send={send}
        sendAgain={(message) => chat.sayAgain(message)}
        vote={(topic, isHelpful) => chat.vote(topic, isHelpful)}
        openPlan={open}
      />
      <p class="spoken" role="status" aria-atomic="false" id="announced">
        {announced.map(
          ({ key, reply }) =>
            reply && (
              <span key={key} lang={reply.language ?? 'en'}>
                {headlineOf(reply)}
              </span>
            ),
        )}
      </p>
      {newest?.safety && <Danger safety={newest.safety} send={isOpen ? send : undefined} />}
      {isOpen && <SendBox send={send} />}
    </Fragment>
  );
}
