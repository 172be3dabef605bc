/* The plan's buttons. Quick exit ends and deletes the chat that the plan came from, too. */
import { deleteOnServer } from './deleteOnServer.js';
import { followOthers, leaveNow, listenForEscapes } from './leaving.js';

/** So often the server is asked whether the chat is still there, while the page is looked at. */
const askEveryMs = 10_000;

const { token = '', conversation = '', service = '' } = document.body.dataset;
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

/** A chat left elsewhere, such as in another site's page, is gone from the server: this page leaves too. */
async function followServer(): Promise<void> {
  const address = `${service}/conversations/${conversation}/activities?watermark=999999999`;
  const response = await fetch(address, { headers: { Authorization: `Bearer ${token}` }, cache: 'no-store' });
  if (response.status === 404) leave();
  // The token has run out: nothing more is told to it. An error of another kind may pass.
  if (response.status === 403) clearInterval(timer);
}
const follow = (): void => {
  if (conversation !== '' && !document.hidden) void followServer().catch(() => undefined);
};
const timer = setInterval(follow, askEveryMs);
// Whoever comes back to this page may have left the chat meanwhile.
document.addEventListener('visibilitychange', follow);
window.addEventListener('pageshow', follow);
