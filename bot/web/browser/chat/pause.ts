/** A wait that can be ended early. */
export class Pause {
  #end: (() => void) | undefined;

  /** Resolves after so many milliseconds, or when it is ended. */
  take(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  end(): void {
    this.#end?.();
  }
}
