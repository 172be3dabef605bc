import { render } from 'preact';
import { fitToKeyboard } from '../fitToKeyboard.js';
import { followOthers, listenForEscapes } from '../leaving.js';
import { unfoldForPrint } from '../unfoldForPrint.js';
import { drawBrand, officeIn } from './brand.js';
import { Chat } from './chat.js';
import { listenToHost, toHost } from './frame.js';
import { listenForLanguage } from './head.js';
import { listenForOptions } from './options.js';
import { isLeaving, leave, listenForExit } from './quickExit.js';
import { handOver, isKept } from './session.js';
import { byId, settings } from './settings.js';
import { App } from './view/App.js';

const root = byId('app');
let isPlanned = false;
let { office } = settings;
const draw = (): void => {
  isPlanned = false;
  if (isLeaving()) return;
  render(<App chat={chat} state={chat.state} office={office} />, root);
  const box = document.getElementById('keep') as HTMLInputElement | null;
  if (box !== null) box.checked = isKept();
};
/** Draws in a task of its own, once for all that changed before: a slow phone stays able to answer a press in between. */
const planDraw = (): void => {
  if (isPlanned) return;
  isPlanned = true;
  setTimeout(draw);
};
const chat = new Chat(planDraw);
const exit = (): void => leave(() => chat.end());

listenForExit(() => chat.end());
// In the widget its panel does.
if (!settings.isEmbedded) fitToKeyboard(document.body);
followOthers(exit);
unfoldForPrint();
listenForLanguage((language) => {
  chat.choose(language);
  // The pressed button is gone: the one of the language that was left stands in its place, in the head or in the options.
  for (const button of document.querySelectorAll<HTMLElement>('header .language'))
    if (button.offsetParent !== null) return button.focus();
});
const closeOptions = listenForOptions(chat);
listenForEscapes(
  exit,
  () => closeOptions() || document.querySelector('[data-closes-on-escape]') !== null,
  () => toHost({ type: 'order-guide:escape' }),
);
listenToHost({
  // A site that may not hold the chat says nothing on our page.
  ask: (text) => settings.isRefused || chat.say(text),
  brand: (told) => {
    if (settings.isRefused) return;
    drawBrand(told);
    office = officeIn(told);
    planDraw();
  },
  focus: () => (document.getElementById('box') ?? document.querySelector<HTMLElement>('#state button'))?.focus(),
  exit,
});
document.getElementById('minimize')?.addEventListener('click', () => toHost({ type: 'order-guide:close' }));
window.addEventListener('pagehide', () => {
  if (!isLeaving() && chat.session !== undefined && chat.state.status !== 'ended') handOver(chat.session);
});
// A page taken out of the browser's memory is as if it had been left: it starts anew.
window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
void chat.start();
planDraw();
toHost({ type: settings.isRefused ? 'order-guide:refused' : 'order-guide:ready' });
