import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Message } from '../activity.js';
import type { ChatState } from '../chat.js';
import { lastOf } from '../lastOf.js';
import type { PageLanguage } from '../settings.js';
import { Answer, type AnswerActions } from './Answer.js';
import { Picker, Progress } from './Question.js';
import { Taps } from './Taps.js';
import { say } from './words.js';

export interface TranscriptProps extends AnswerActions {
  readonly state: ChatState;
  readonly send: (text: string) => void;
  readonly sendAgain: (message: Message) => void;
}

/** One thing the person said, and what was answered to it. */
interface Exchange {
  readonly key: string;
  readonly mine: Message | undefined;
  readonly replies: readonly Message[];
}

function exchangesOf(messages: readonly Message[]): Exchange[] {
  const all: { key: string; mine: Message | undefined; replies: Message[] }[] = [];
  for (const message of messages) {
    if (message.isMine || all.length === 0)
      all.push({ key: message.key, mine: message.isMine ? message : undefined, replies: [] });
    if (!message.isMine) lastOf(all)?.replies.push(message);
  }
  return all;
}

/** Room above the first line, in pixels. */
const above = 8;

/** Keeps the first line of the newest reply at the top of the view, whatever changes in size, until the person scrolls. */
function useAnchor(newest: string | undefined, messages: readonly Message[]) {
  const scroller = useRef<HTMLDivElement>(null);
  const isFollowing = useRef(true);
  const anchor = (): void => {
    const { current } = scroller;
    if (current === null) return;
    current.style.setProperty('--view', `${current.clientHeight}px`);
    const target = current.querySelector<HTMLElement>('.newest');
    if (!isFollowing.current || target === null) return;
    current.scrollTop += target.getBoundingClientRect().top - current.getBoundingClientRect().top - above;
  };
  useEffect(() => {
    const { current } = scroller;
    if (current === null) return undefined;
    const watcher = new ResizeObserver(anchor);
    watcher.observe(current);
    const letGo = (): void => {
      isFollowing.current = false;
    };
    const onKey = ({ key }: KeyboardEvent): void => {
      if (/^(Arrow|Page|Home|End|Tab)/.test(key)) letGo();
    };
    // Right of what the view holds is its scroll bar.
    const onPointer = ({ target, offsetX }: PointerEvent): void => {
      if (target === current && offsetX >= current.clientWidth) letGo();
    };
    for (const event of ['wheel', 'touchmove']) current.addEventListener(event, letGo, { passive: true });
    current.addEventListener('keydown', onKey);
    current.addEventListener('pointerdown', onPointer);
    return () => watcher.disconnect();
  }, []);
  useLayoutEffect(() => {
    isFollowing.current = true;
  }, [newest]);
  // Where the browser holds no place by itself (Safari), a line that goes away above would move it.
  useLayoutEffect(anchor, [messages]);
  return scroller;
}

function Mine({
  message,
  language,
  sendAgain,
}: {
  message: Message;
  language: PageLanguage;
  /** Missing where nothing can be sent any more. */
  sendAgain: ((message: Message) => void) | undefined;
}): VNode {
  const { state, text } = message;
  return (
    <div class="mine">
      <p>
        <span class="spoken">{say('you')}: </span>
        <span lang={language}>{text}</span>
      </p>
      {state === 'sending' && <span class="state late">{say('sending')}</span>}
      {state === 'tooLong' && (
        <span class="state" role="alert">
          {say('tooLong')}
        </span>
      )}
      {state === 'failed' && (
        <span class="state" role="alert">
          {say('notSent')}{' '}
          {sendAgain && (
            <button type="button" onClick={() => sendAgain(message)}>
              {say('tryAgain')}
            </button>
          )}
        </span>
      )}
    </div>
  );
}

/** The language of what the person said is the one it was answered in; until then the one of the conversation. */
function languageOf({ replies: [first] }: Exchange, { language }: ChatState): PageLanguage {
  return first?.reply ? (first.reply.language ?? 'en') : language;
}

/** Everything said so far; what can be tapped stands below the newest reply only. */
export function Transcript({ state, send, sendAgain, ...actions }: TranscriptProps): VNode {
  const { messages, isTyping, status } = state;
  const exchanges = exchangesOf(messages);
  const last = lastOf(exchanges);
  const newest = last?.replies[0]?.key ?? last?.key;
  const scroller = useAnchor(newest, messages);
  const lastReply = last && lastOf(last.replies);
  const reply = lastReply?.reply;
  const hidden = new Set([reply?.safety?.safe, reply?.question?.back]);
  const taps = reply?.choices.filter((choice) => !hidden.has(choice)) ?? [];
  const input = reply?.question?.input;
  // What was tapped is gone with its buttons: the focus goes to the reply, and reading goes on from there.
  const tap = (text: string): void => {
    scroller.current?.focus({ preventScroll: true });
    send(text);
  };
  useEffect(() => {
    const active = document.activeElement;
    if (active !== scroller.current && active !== document.body) return;
    if (last?.mine && last.replies.length > 0)
      scroller.current?.querySelector<HTMLElement>('.newest > .answer')?.focus({ preventScroll: true });
  }, [newest]);
  return (
    <div ref={scroller} id="transcript" role="log" aria-live="off" aria-label={say('conversation')} tabIndex={0}>
      {exchanges.map((exchange) => (
        <div class="exchange" key={exchange.key}>
          {exchange.mine && (
            <Mine
              message={exchange.mine}
              language={languageOf(exchange, state)}
              sendAgain={status === 'ended' ? undefined : sendAgain}
            />
          )}
          <div class={exchange === last ? 'replies newest' : 'replies'}>
            {exchange.replies.map(
              (message) =>
                message.reply && <Answer key={message.key} message={message} reply={message.reply} actions={actions} />,
            )}
            {exchange === last && reply && !isTyping && status !== 'ended' && (
              <div class="next" key={lastReply?.key}>
                {reply.question && <Progress question={reply.question} send={tap} />}
                {(input === 'date' || input === 'time') && <Picker kind={input} send={tap} />}
                <Taps choices={taps} many={input === 'many'} answers={reply.answers} send={tap} />
              </div>
            )}
            {exchange === last && isTyping && (
              <p class="writing" role="img" aria-label={say('writing')}>
                <i />
                <i />
                <i />
              </p>
            )}
          </div>
        </div>
      ))}
    </div>
  );
}
