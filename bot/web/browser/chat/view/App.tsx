import { Fragment, type VNode } from 'preact';
import type { Office } from '../brand.js';
import type { Chat, ChatState } from '../chat.js';
import { openPlan } from '../plan.js';
import { headlineOf } from './Answer.js';
import { Danger } from './Danger.js';
import { Facts } from './Facts.js';
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
  const replies = state.messages.flatMap(({ reply }) => reply ?? []);
  const newest = replies.at(-1);
  const facts = replies.flatMap(({ facts: told }) => (told === undefined ? [] : [told])).at(-1) ?? [];
  const send = (text: string): void => chat.say(text);
  const isOpen = !CLOSED.includes(state.status);
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
      {replies.length === 0 && isOpen && <p id="help">{say('help')}</p>}
      {isOpen && !state.messages.some(({ isMine }) => isMine) && (
        <p id="exit-hint">
          {say('exitHint')} <span class="keys">{say('exitKeys')}</span>
        </p>
      )}
      {facts.length > 0 && <Facts facts={facts} send={send} />}
      <Transcript
        state={state}
        send={send}
        sendAgain={(message) => chat.sayAgain(message)}
        vote={(topic, isHelpful) => chat.vote(topic, isHelpful)}
        openPlan={open}
      />
      <p class="spoken" role="status" id="announced" lang={newest?.language ?? 'en'}>
        {newest && headlineOf(newest)}
      </p>
      {newest?.safety && isOpen && <Danger safety={newest.safety} send={send} />}
      {isOpen && <SendBox send={send} />}
    </Fragment>
  );
}
