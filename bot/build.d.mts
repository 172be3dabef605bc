/** Whether the last build of a project saw its files as they are, and left what is there; `began` and `ended` tell it of a build. */
export function buildStamp(
  root: string,
  dataDir: string,
): { readonly isCurrent: () => boolean; readonly began: () => void; readonly ended: () => void };

/** Builds unless nothing changed. Ends the process with the step's own status where a step fails. */
export function buildWhatChanged(): void;
