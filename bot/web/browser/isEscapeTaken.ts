/** What lies on top of a page and is closed by Escape. Older browsers know neither: there the press is counted. */
const ON_TOP = [':modal', '[popover]:not([popover=manual]):popover-open'];

function isThere(selector: string): boolean {
  try {
    return document.querySelector(selector) !== null;
  } catch {
    return false;
  }
}

/** Whether a press of Escape does something of its own in the browser, and so is none to leave: it ends a word that is being
 *  put together, empties a field to search in, or closes a dialog. To be asked before the browser does it. */
export function isEscapeTaken(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  const empties = target instanceof HTMLInputElement && target.type === 'search' && target.value !== '';
  return event.isComposing || empties || ON_TOP.some(isThere);
}
