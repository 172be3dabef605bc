/** Deletes the conversation on the server, also while the page is being left: as long as the server has not said that it
 *  did, it is told once more when the page goes. */
export function deleteOnServer(token: string): void {
  const tellAgain = (): void => {
    removeEventListener('pagehide', tellAgain);
    navigator.sendBeacon('/chat/forget', token);
  };
  addEventListener('pagehide', tellAgain);
  fetch('/chat/forget', { method: 'POST', body: token, keepalive: true, cache: 'no-store' }).then(
    ({ ok }) => ok && removeEventListener('pagehide', tellAgain),
    tellAgain,
  );
}
