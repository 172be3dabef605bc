import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { KnownFact } from '../../../../../dialogs/replies/reply.js';
import { say } from './words.js';

/** What is known of the person's situation, in few words; a tap says it in full, to be changed or forgotten. */
export function Facts({ facts, send }: { facts: readonly KnownFact[]; send: (text: string) => void }): VNode {
  const [open, setOpen] = useState<string>();
  const section = useRef<HTMLElement>(null);
  const fact = facts.find(({ id }) => id === open);
  const isShown = fact !== undefined;
  /** Whoever was in what closes goes on at its chip; whoever writes goes on writing. */
  const close = (): void => {
    const { current } = section;
    if (current?.querySelector('.row')?.contains(document.activeElement))
      current.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setOpen(undefined);
  };
  // Wherever the focus is, after the count for quick exit has seen that the press is for this.
  useLayoutEffect(() => {
    if (!isShown) return undefined;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') close();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isShown]);
  const tell = (text: string): void => {
    setOpen(undefined);
    send(text);
  };
  return (
    <section class="facts" aria-label={say('facts')} ref={section}>
      <ul>
        {facts.map(({ id, text, short = text }) => (
          <li key={id}>
            <button type="button" aria-expanded={id === open} onClick={() => setOpen(id === open ? undefined : id)}>
              {short}
            </button>
          </li>
        ))}
      </ul>
      {fact && (
        <div class="row" role="group" aria-labelledby="fact" data-closes-on-escape>
          <p id="fact">{fact.text}</p>
          <button type="button" onClick={() => tell(fact.change)}>
            {say('factChange')}
          </button>
          <button type="button" onClick={() => tell(fact.drop)}>
            {say('factDrop')}
          </button>
          <button type="button" class="quiet" onClick={close}>
            {say('factClose')}
          </button>
        </div>
      )}
    </section>
  );
}
