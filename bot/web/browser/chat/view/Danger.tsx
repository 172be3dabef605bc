import type { VNode } from 'preact';
import { textTo } from '../../../../../dialogs/replies/formNumber.js';
import type { Safety, SafetyCall } from '../../../../../dialogs/replies/reply.js';
import { dial } from './Inline.js';
import { say } from './words.js';

const address = ({ kind, value, body }: SafetyCall): string => (kind === 'call' ? dial(value) : textTo(value, body));

export interface DangerProps {
  readonly safety: Safety;
  /** Missing where nothing can be sent any more: whom to reach stays in sight. */
  readonly send: ((text: string) => void) | undefined;
}

/** Whom to reach in this danger: in sight above the box to write in until it is answered, what to tap when safe last. */
export function Danger({ safety, send }: DangerProps): VNode {
  return (
    <section class="danger" aria-label={say('helpNow')}>
      <h2 class="spoken">{say('helpNow')}</h2>
      {safety.calls.map((call) => (
        <a key={call.kind + call.value} href={address(call)}>
          {call.label}
        </a>
      ))}
      {send && (
        <button type="button" onClick={() => send(safety.safe)}>
          {safety.safe}
        </button>
      )}
    </section>
  );
}
