import { dropKept, isKept, keep, type Session } from './session.js';
import { byId, settings } from './settings.js';

export interface OptionsHandlers {
  readonly session: () => Session | undefined;
  readonly forget: () => void;
}

let isListening = false;

/** The panel of options: keep the chat on this device, by the person's own choice, or have it deleted. */
export function listenForOptions({ session, forget }: OptionsHandlers): void {
  const button = byId('options');
  const panel = byId('options-panel');
  const box = byId<HTMLInputElement>('keep');
  box.checked = isKept();
  byId('keep-row').hidden = session()?.canKeep !== true;
  byId('keep-hint').hidden = session()?.canKeep !== true;
  if (isListening) return;
  isListening = true;
  button.addEventListener('click', () => {
    panel.hidden = !panel.hidden;
    button.setAttribute('aria-expanded', String(!panel.hidden));
  });
  box.addEventListener('change', async () => {
    const current = session();
    if (!box.checked || current === undefined) return dropKept();
    try {
      await keep(current);
    } catch {
      box.checked = false;
      byId('keep-hint').textContent = settings.labels.cannotKeep;
    }
  });
  byId('forget').addEventListener('click', () => {
    panel.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    forget();
  });
}
