import type { VNode } from 'preact';
import type { ChatState } from '../chat.js';
import { say } from './words.js';

export interface StatusBarProps {
  readonly state: ChatState;
  readonly start: () => void;
  readonly startNew: () => void;
  readonly openKept: () => void;
}

interface Shown {
  readonly text: string;
  readonly buttons: readonly (readonly [string, () => void])[];
}

function shownOf({ state, start, startNew, openKept }: StatusBarProps): Shown | undefined {
  const { status, isOffline, isBusy } = state;
  const quiet = (text: string): Shown => ({ text, buttons: [] });
  const anew = (text: string): Shown => ({ text, buttons: [[say('newChat'), startNew]] });
  const again = (text: string): Shown => ({ text, buttons: [[say('tryAgain'), start]] });
  if (isOffline && !['ended', 'deleted', 'refused'].includes(status)) return quiet(say('offline'));
  switch (status) {
    case 'connecting':
      return quiet(say('connecting'));
    case 'online':
      return isBusy ? quiet(say('busy')) : undefined;
    case 'reconnecting':
      return quiet(isBusy ? say('busy') : say('reconnecting'));
    case 'busy':
      return quiet(say('busy'));
    case 'kept':
      return {
        text: say('keptHere'),
        buttons: [
          [say('openKept'), openKept],
          [say('newChat'), startNew],
        ],
      };
    case 'ended':
      return anew(say('ended'));
    case 'deleted':
      return anew(say('deleted'));
    case 'refused':
      return quiet(say('notAllowed'));
    case 'tooMany':
      return again(say('tooMany'));
    case 'unreachable':
      return again(say('cannotConnect'));
    default:
      return status satisfies never;
  }
}

/** Says above the conversation how things stand, read out by screen readers; nothing when all is well. */
export function StatusBar(props: StatusBarProps): VNode {
  const shown = shownOf(props);
  return (
    <div
      id="state"
      role="status"
      class={shown === undefined ? 'quiet' : props.state.status === 'reconnecting' ? 'late' : undefined}
    >
      {shown && <p>{shown.text}</p>}
      {shown?.buttons.map(([label, press]) => (
        <button type="button" key={label} onClick={press}>
          {label}
        </button>
      ))}
    </div>
  );
}
