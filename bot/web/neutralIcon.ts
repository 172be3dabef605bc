/** An empty drawing, so that neither the tab nor the history shows what the page is about. */
export const NEUTRAL_ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M3 2h7l3 3v9H3z' fill='%23fff' stroke='%23667'/%3E%3C/svg%3E";
