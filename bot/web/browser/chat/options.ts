import type { Chat } from './chat.js';
import { dropKept, isKept, keep } from './session.js';
import { byId, labelsIn } from './settings.js';

/** The panel of options: keep the chat on this device, by the person's own choice, or have it deleted. Yields whether a
 *  press of Escape was for the panel. */
export function listenForOptions(chat: Chat): (event?: Event) => boolean {
  const button = byId('options');
  const panel = byId('options-panel');
  const box = byId<HTMLInputElement>('keep');
  const show = (isOpen: boolean): void => {
    panel.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    box.checked = isKept();
    byId('keep-row').hidden = !chat.state.canKeep;
    byId('keep-hint').hidden = !chat.state.canKeep;
  };
  button.addEventListener('click', () => show(panel.hidden !== false));
  box.addEventListener('change', async () => {
    const { session } = chat;
    if (!box.checked || session === undefined) return dropKept();
    try {
      await keep(session);
    } catch {
      box.checked = false;
      byId('keep-hint').textContent = labelsIn(chat.state.language).cannotKeep;
    }
  });
  byId('forget').addEventListener('click', () => {
    show(false);
    chat.forget();
    document.querySelector<HTMLElement>('#state button')?.focus();
  });
  return () => {
    const wasOpen = !panel.hidden;
    if (wasOpen) {
      show(false);
      button.focus();
    }
    return wasOpen;
  };
}
