/** A text that was not read. Says why by a code, never what was to be read. */
export class ReadingError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`A text was not read: ${code}.`);
    this.name = 'ReadingError';
    this.code = code;
  }
}
