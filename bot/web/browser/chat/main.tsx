import { render } from 'preact';
import { followOthers, listenForEscapes } from '../leaving.js';
import { Chat, type ChatState } from './chat.js';
import { listenToHost, toHost } from './frame.js';
import { listenForOptions } from './options.js';
import { isLeaving, leave, listenForExit } from './quickExit.js';
import { handOver, isKept } from './session.js';
import { byId, settings } from './settings.js';
import { App } from './view/App.js';

const root = byId('app');
const draw = (state: ChatState): void => {
  if (isLeaving()) return;
  render(<App chat={chat} state={state} />, root);
  const box = document.getElementById('keep') as HTMLInputElement | null;
  if (box !== null) box.checked = isKept();
};
const chat = new Chat(draw);
const exit = (): void => leave(() => chat.end());

listenForExit(() => chat.end());
followOthers(exit);
const closeOptions = listenForOptions(chat);
listenForEscapes(
  exit,
  () => closeOptions() || document.querySelector('[data-closes-on-escape]') !== null,
  () => toHost({ type: 'order-guide:escape' }),
);
listenToHost({
  ask: (text) => chat.say(text),
  focus: () => (document.getElementById('box') ?? document.querySelector<HTMLElement>('#state button'))?.focus(),
  exit,
});
document.getElementById('minimize')?.addEventListener('click', () => toHost({ type: 'order-guide:close' }));
window.addEventListener('pagehide', () => {
  if (!isLeaving() && chat.session !== undefined && chat.state.status !== 'ended') handOver(chat.session);
});
// A page taken out of the browser's memory is as if it had been left: it starts anew.
window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
draw(chat.state);
void chat.start();
toHost({ type: settings.isRefused ? 'order-guide:refused' : 'order-guide:ready' });
