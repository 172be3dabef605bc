import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { KnownFact } from '../../../../../dialogs/replies/reply.js';
import { say } from './words.js';

/** What is known of the person's situation, in few words; a tap says it in full, to be changed or forgotten. */
export function Facts({ facts, send }: { facts: readonly KnownFact[]; send: (text: string) => void }): VNode {
  const [open, setOpen] = useState<string>();
  const fact = facts.find(({ id }) => id === open);
  const tell = (text: string): void => {
    setOpen(undefined);
    send(text);
  };
  return (
    <section class="facts" aria-label={say('facts')}>
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
        <div
          class="row"
          role="group"
          aria-labelledby="fact"
          data-closes-on-escape
          onKeyDown={({ key }) => key === 'Escape' && setOpen(undefined)}
        >
          <p id="fact">{fact.text}</p>
          <button type="button" onClick={() => tell(fact.change)}>
            {say('factChange')}
          </button>
          <button type="button" onClick={() => tell(fact.drop)}>
            {say('factDrop')}
          </button>
          <button type="button" class="quiet" onClick={() => setOpen(undefined)}>
            {say('factClose')}
          </button>
        </div>
      )}
    </section>
  );
}
