/** What lies on top of a page and may be closed by Escape. Older browsers know neither: there the press is counted. */
const ON_TOP = [':modal', '[popover]:not([popover=manual]):popover-open'];

function lyingOn(selector: string): Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

/** Whether a press of Escape does something of its own in the browser, and so is none to leave: it ends a word that is being
 *  put together, empties a field to search in, or closes what lies on top. To be asked before the browser does it, and known
 *  after: not every browser empties such a field, and a dialog may refuse to close. */
export async function isEscapeTaken(event: KeyboardEvent): Promise<boolean> {
  const [target] = event.composedPath();
  const field =
    target instanceof HTMLInputElement && target.type === 'search' && target.value !== '' ? target : undefined;
  const onTop = ON_TOP.map((selector) => [selector, lyingOn(selector)] as const);
  const { isComposing } = event;
  await new Promise((resolve) => setTimeout(resolve));
  const isClosed = onTop.some(([selector, before]) => {
    const after = lyingOn(selector);
    return before.some((each) => !after.includes(each));
  });
  return isComposing || field?.value === '' || isClosed;
}
