/* The plan's buttons. Quick exit ends and deletes the chat that the plan came from, too. */
export {};

const escapesWithinMs = 1_500;

function leave(): void {
  const { exit = 'about:blank', token = '' } = document.body.dataset;
  document.body.replaceChildren();
  document.title = '\u200b';
  if (token !== '') void fetch('/chat/forget', { method: 'POST', body: token, keepalive: true, cache: 'no-store' });
  location.replace(exit);
}

let presses: number[] = [];
document.getElementById('print')?.addEventListener('click', () => print());
document.getElementById('exit')?.addEventListener('click', leave);
window.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  const now = performance.now();
  presses = [...presses.filter((at) => now - at < escapesWithinMs), now];
  if (presses.length >= 3) leave();
});
