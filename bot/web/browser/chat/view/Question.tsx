import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { OpenQuestion } from '../../../../../dialogs/replies/reply.js';
import { dayInWords, say, timeInWords } from './words.js';

/** Where an interview stands, with the way back. */
export function Progress({ question, send }: { question: OpenQuestion; send: (text: string) => void }): VNode {
  const { at, of, back } = question;
  return (
    <div class="progress">
      {back !== undefined && (
        <button type="button" class="quiet" onClick={() => send(back)}>
          <span aria-hidden="true">‹ </span>
          {say('back')}
        </button>
      )}
      <progress value={at} max={of} aria-label={say('progress', { n: at, of })} />
      <span aria-hidden="true">{say('progress', { n: at, of })}</span>
    </div>
  );
}

/** The device's own picker of days or times, beside writing freely. */
export function Picker({ kind, send }: { kind: 'date' | 'time'; send: (text: string) => void }): VNode {
  const [value, setValue] = useState('');
  return (
    <form
      class="picker"
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== '') send(kind === 'date' ? dayInWords(value) : timeInWords(value));
      }}
    >
      <label>
        {say(kind === 'date' ? 'pickDay' : 'pickTime')}
        <input type={kind} value={value} onInput={({ currentTarget }) => setValue(currentTarget.value)} />
      </label>
      <button type="submit" disabled={value === ''}>
        {say('use')}
      </button>
    </form>
  );
}
