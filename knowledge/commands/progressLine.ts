/** Tells how far a long command is, on standard error: one line that rewrites itself in a terminal, a line a step elsewhere. */
export class ProgressLine {
  private readonly started = Date.now();
  private isOpen = false;

  constructor(private readonly lead: string) {}

  readonly step = (text: string): void => {
    const line = `${this.lead}: ${text} (${this.seconds} s)`;
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
    else process.stderr.write(`${line}\n`);
    this.isOpen = process.stderr.isTTY;
  };

  /** Ends the line with a last word. */
  readonly done = (text: string): void => {
    process.stderr.write(`${this.isOpen ? '\r\u001b[K' : ''}${this.lead}: ${text} in ${this.seconds} s\n`);
    this.isOpen = false;
  };

  private get seconds(): number {
    return Math.round((Date.now() - this.started) / 1000);
  }
}
