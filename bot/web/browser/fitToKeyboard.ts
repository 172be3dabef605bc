/** Keeps in `--height` and `--top` of an element how much of the page is seen and where that begins: an iPhone's keyboard lies
 *  over the page, pushes it up, and changes no height that a style knows. Yields what stops it. */
export function fitToKeyboard({ style }: HTMLElement): () => void {
  const view = window.visualViewport;
  // Firefox has it since 91.
  if (!view) return () => undefined;
  const fit = (): void => {
    // Whoever zooms in sees a part of the page, which stays as it is.
    if (view.scale > 1) return;
    style.setProperty('--height', `${view.height}px`);
    style.setProperty('--top', `${view.offsetTop}px`);
  };
  fit();
  view.addEventListener('resize', fit);
  view.addEventListener('scroll', fit);
  return () => {
    view.removeEventListener('resize', fit);
    view.removeEventListener('scroll', fit);
  };
}
