import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { settings } from '../settings.js';
import { say } from './words.js';

/** From this share of the limit on, how much is left is shown. */
const warnFrom = 0.8;
const mostHeight = 120;

/** The box to write in. Nothing in it is checked for spelling or remembered by the browser. */
export function SendBox({ send }: { send: (text: string) => void }): VNode {
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const left = settings.maxChars - text.length;
  const isTooLong = left < 0;
  const isNear = text.length >= settings.maxChars * warnFrom;
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    current.style.height = 'auto';
    current.style.height = `${Math.min(current.scrollHeight + 2, mostHeight)}px`;
  }, [text]);
  // As an attribute: Preact would set a property of the same name, which takes "off" for yes.
  useLayoutEffect(() => box.current?.setAttribute('autocorrect', 'off'), []);
  const submit = (): void => {
    if (text.trim() === '' || isTooLong) return;
    send(text.trim());
    setText('');
    box.current?.focus();
  };
  return (
    <form
      class="box"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {isNear && (
        <p id="left" class={isTooLong ? 'over' : undefined} role={isTooLong ? 'alert' : undefined}>
          {say(isTooLong ? 'charsOver' : 'charsLeft', { n: Math.abs(left) })}
        </p>
      )}
      <textarea
        id="box"
        ref={box}
        rows={1}
        aria-label={say('sendBox')}
        placeholder={say('placeholder')}
        aria-invalid={isTooLong}
        aria-describedby={isNear ? 'left' : undefined}
        autoComplete="off"
        autoCapitalize="sentences"
        spellcheck={false}
        enterkeyhint="send"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          submit();
        }}
      />
      <button type="submit" class="primary" aria-label={say('send')} disabled={isTooLong}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 20V5m-6 6 6-6 6 6" />
        </svg>
      </button>
    </form>
  );
}
