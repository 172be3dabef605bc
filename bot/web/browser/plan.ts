/* The plan's buttons. Quick exit ends and deletes the chat that the plan came from, too. */
import { deleteOnServer } from './deleteOnServer.js';
import { followOthers, leaveNow, listenForEscapes } from './leaving.js';

/** So often the server is asked whether the chat is still there, where its stream did not tell. */
const askEveryMs = 10_000;
/** So long at most a plan that comes into sight again waits for the answer: a court's hall may have no network. */
const longestCoverMs = 5_000;

/** Past all that is said in a chat: nothing of it comes here. */
const pastAll = 'watermark=999999999';

const { conversation = '', service = '' } = document.body.dataset;
let { token = '' } = document.body.dataset;
const exit = document.getElementById('exit') as HTMLAnchorElement;

const leave = (): void =>
  leaveNow(exit.href, () => {
    if (token !== '') deleteOnServer(token);
  });

document.getElementById('print')?.addEventListener('click', () => print());
exit.addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});
followOthers(leave);
listenForEscapes(leave);

/** Hides the plan, but not the way out. Where there is nobody to ask, nothing would ever show it again. */
const cover = (isWanted: boolean): void =>
  void document.documentElement.classList.toggle('covered', isWanted && conversation !== '');

const ask = (method: 'GET' | 'POST', address: string): Promise<Response> =>
  fetch(address, { method, headers: { Authorization: `Bearer ${token}` }, cache: 'no-store' });

/** A token lives for half an hour; what opens the calendar takes the new one too. */
async function renew(): Promise<number> {
  const response = await ask('POST', '/chat/token');
  if (!response.ok) return response.status;
  token = String(((await response.json()) as { token: unknown }).token);
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name="token"]')) field.value = token;
  return response.status;
}

/** A chat left elsewhere, such as in another site's page, is gone from the server: this page leaves too. */
async function followServer(): Promise<void> {
  const { status } = await ask('GET', `${service}/conversations/${conversation}/activities?${pastAll}`);
  const renewed = status === 403 ? await renew() : status;
  if (renewed === 404) leave();
  // Not even the way to a new token is open any more: there is nobody to ask. An error of another kind may pass.
  if (renewed === 403) clearInterval(timer);
}

/** Asks also while it is out of sight: the list of a phone's open pages shows it all the same. */
async function follow(): Promise<void> {
  if (conversation === '') return;
  const uncover = (): void => cover(false);
  const late = document.hidden ? undefined : setTimeout(uncover, longestCoverMs);
  await followServer().catch(() => undefined);
  clearTimeout(late);
  if (!document.hidden) uncover();
}

/** Whether the chat's stream is held, or was given up for good. */
let isHeld = conversation === '';

/** Holds the chat's stream, which ends with the chat: the server is then asked at once. */
async function holdStream(): Promise<void> {
  if (isHeld) return;
  isHeld = true;
  try {
    const response = await ask('GET', `${service}/conversations/${conversation}?${pastAll}`);
    const { streamUrl } = (await response.json()) as { streamUrl: string };
    if (!response.ok) throw new TypeError('no stream');
    new WebSocket(streamUrl).onclose = ({ reason }) => {
      // A chat has so many streams: one that had to give way would only push out the chat's own.
      isHeld = reason === 'collision';
      void follow();
    };
  } catch {
    isHeld = false;
  }
}

const timer = setInterval(() => {
  void follow();
  void holdStream();
}, askEveryMs);
void holdStream();
// Whoever comes back to this page may have left the chat meanwhile: nothing is seen of it until the server has answered.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) cover(true);
  else void follow();
});
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) cover(true);
  void follow();
});
