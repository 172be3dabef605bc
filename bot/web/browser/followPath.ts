/** Calls `look` whenever a single-page app has gone to another address; browsers before 2025 mostly tell of going back only.
 *  Yields a function that ends it. */
export function followPath(look: () => void): () => void {
  const { navigation } = window as { readonly navigation?: EventTarget };
  window.addEventListener('popstate', look);
  navigation?.addEventListener('currententrychange', look);
  return () => {
    window.removeEventListener('popstate', look);
    navigation?.removeEventListener('currententrychange', look);
  };
}
