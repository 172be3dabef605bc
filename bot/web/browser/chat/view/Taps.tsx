import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { bareText } from '../../bareText.js';
import { say } from './words.js';

/** More choices than this stand in a list that can be searched. */
const mostOpen = 5;

export interface TapsProps {
  readonly choices: readonly string[];
  /** Several may be chosen before they are sent; the choices after the first `answers` send at once. */
  readonly many: boolean;
  readonly answers: number;
  readonly send: (text: string) => void;
}

/** Arrow keys go through what can be tapped, both ways. */
function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const list = event.currentTarget as HTMLElement;
  if (step === undefined) return;
  if ((event.target as HTMLElement).tagName === 'INPUT' && !event.key.match(/Down|Up/)) return;
  const all = [...list.querySelectorAll<HTMLElement>('button, input')];
  const next = all.indexOf(document.activeElement as HTMLElement) + step;
  all[(next + all.length) % all.length]?.focus();
  event.preventDefault();
}

/** What can be tapped below the newest reply. */
export function Taps({ choices, many, answers, send }: TapsProps): VNode | null {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const list = useRef<HTMLDivElement>(null);
  if (choices.length === 0) return null;
  const isLong = choices.length > mostOpen;
  const wanted = bareText(search.trim());
  const found = choices.filter((choice) => bareText(choice).includes(wanted));
  const isAnswer = (choice: string): boolean => many && choices.indexOf(choice) < answers;
  const toggle = (choice: string): void =>
    setChosen(chosen.includes(choice) ? chosen.filter((other) => other !== choice) : [...chosen, choice]);
  return (
    <div
      class={isLong ? 'taps long' : 'taps'}
      role="group"
      aria-label={say('choices')}
      ref={list}
      onKeyDown={moveFocus}
    >
      {isLong && (
        <input
          type="search"
          aria-label={say('search', { n: choices.length })}
          placeholder={say('search', { n: choices.length })}
          autoComplete="off"
          spellcheck={false}
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      )}
      <div class="choices">
        {found.map((choice) => (
          <button
            type="button"
            key={choice}
            aria-pressed={isAnswer(choice) ? chosen.includes(choice) : undefined}
            onClick={() => (isAnswer(choice) ? toggle(choice) : send(choice))}
          >
            {choice}
          </button>
        ))}
        {found.length === 0 && <p role="status">{say('noneFound')}</p>}
      </div>
      {many && (
        <button type="button" class="primary" disabled={chosen.length === 0} onClick={() => send(chosen.join('; '))}>
          {say('done')}
        </button>
      )}
    </div>
  );
}
