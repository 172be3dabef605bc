import { byId } from './settings.js';

export interface ShownState {
  readonly text: string;
  readonly button?: { readonly label: string; readonly press: () => void };
}

let press: (() => void) | undefined;

/** Says above the chat how things are, read out by screen readers; `undefined` when all is well. */
export function showState(state: ShownState | undefined): void {
  const bar = byId('state');
  const button = byId('state-button');
  press = state?.button?.press;
  bar.classList.toggle('quiet', state === undefined);
  byId('state-text').textContent = state?.text ?? '';
  button.hidden = state?.button === undefined;
  if (state?.button) button.textContent = state.button.label;
}

byId('state-button').addEventListener('click', () => press?.());
