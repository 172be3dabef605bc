import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageReply } from '../../../../render/page/pageReply.js';
import type { Message } from '../activity.js';
import { lastOf } from '../lastOf.js';
import { Blocks } from './Blocks.js';
import { Comparison } from './Comparison.js';
import { Inline, plainText } from './Inline.js';
import { PlanCard } from './PlanCard.js';
import { Sources } from './Sources.js';
import { say } from './words.js';

export interface AnswerActions {
  readonly vote: (topic: string, isHelpful: boolean) => void;
  readonly openPlan: (part: 'plan' | 'calendar') => void;
}

/** What a reply says first: what is announced, and what its part is called. */
export const headlineOf = ({ headline, plan, comparison, detail }: PageReply): string =>
  plainText(headline || plan?.title || comparison?.title || detail[0]?.text || '');

const copiedMs = 1_500;

/** What a copy of an answer holds: not what the person told. */
const withoutEcho = (text: string, echo: NonNullable<PageReply['echo']>): string =>
  echo.reduce((left, { text: said }) => left.replace(said, ''), text).trim();

function Tools({ text, topic, vote }: { text: string; topic: string | undefined; vote: AnswerActions['vote'] }): VNode {
  const [voted, setVoted] = useState<boolean>();
  const [isCopied, setCopied] = useState(false);
  const thanks = useRef<HTMLSpanElement>(null);
  // The pressed button is gone: the thanks stand in its place.
  useLayoutEffect(() => {
    if (voted !== undefined) thanks.current?.focus({ preventScroll: true });
  }, [voted]);
  const press = (isHelpful: boolean) => (): void => {
    if (topic === undefined || voted !== undefined) return;
    setVoted(isHelpful);
    vote(topic, isHelpful);
  };
  const copy = (): void => {
    void navigator.clipboard?.writeText(plainText(text)).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), copiedMs);
    });
  };
  return (
    <div class="tools">
      {topic !== undefined && voted === undefined && (
        <div class="vote">
          <span>{say('helpful')}</span>
          <button type="button" aria-label={say('helpfulYes')} onClick={press(true)}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M7 11v9H4v-9zm0 0 4-8c2 0 3 1 2.500 3L13 9h6a1.500 1.500 0 0 1 1.500 2l-2 7.500A2 2 0 0 1 16.500 20H7" />
            </svg>
          </button>
          <button type="button" aria-label={say('helpfulNo')} onClick={press(false)}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M17 13V4h3v9zm0 0-4 8c-2 0-3-1-2.500-3l.5-3H5a1.500 1.500 0 0 1-1.500-2l2-7.500A2 2 0 0 1 7.500 4H17" />
            </svg>
          </button>
        </div>
      )}
      <span role="status" class="thanks" tabIndex={-1} ref={thanks}>
        {voted !== undefined && say('thanks')}
      </span>
      <button type="button" class="copyAll" aria-label={say(isCopied ? 'copied' : 'copyAnswer')} onClick={copy}>
        {say(isCopied ? 'copied' : 'copy')}
      </button>
    </div>
  );
}

/** A reply of the bot: the sentence that answers, what belongs to it, and the rest folded. */
export function Answer({
  message,
  reply,
  actions,
}: {
  message: Message;
  reply: PageReply;
  actions: AnswerActions;
}): VNode {
  const {
    headline,
    echo = [],
    chips = [],
    detail,
    correction,
    sources,
    plan,
    comparison,
    topic,
    question,
    language,
  } = reply;
  const asked = question !== undefined && detail.length > 0 ? lastOf(detail) : undefined;
  const told = asked ? detail.slice(0, -1) : detail;
  const echoes = echo.map(({ text }) => (
    <p class="echo" key={text}>
      <Inline text={text} />
    </p>
  ));
  return (
    <article lang={language ?? 'en'} aria-label={`${say('bot')}: ${headlineOf(reply)}`} tabIndex={-1} class="answer">
      {headline !== '' && (
        <p class="headline">
          <Inline text={headline} />
        </p>
      )}
      {chips.length > 0 && (
        <p class="chips">
          {chips.map((chip) => (
            <span key={chip}>{chip}</span>
          ))}
        </p>
      )}
      <Blocks blocks={told} />
      {headline !== '' && echoes}
      {asked && (
        <p class="asked">
          <Inline text={asked.text} />
        </p>
      )}
      {comparison && <Comparison comparison={comparison} />}
      {plan && <PlanCard plan={plan} open={actions.openPlan} />}
      {headline === '' && echoes}
      {correction.length > 0 && (
        <details class="mistake">
          <summary>{say('mistake')}</summary>
          <Blocks blocks={correction} />
        </details>
      )}
      {sources && <Sources sources={sources} />}
      {(topic !== undefined || sources !== undefined) && !plan && (
        <Tools text={withoutEcho(message.text, echo)} topic={topic} vote={actions.vote} />
      )}
    </article>
  );
}
