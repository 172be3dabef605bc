/** What was made for the keys that were asked for last, the oldest going first: nothing stays for as long as the process lives. */
export class Recent<T> {
  private readonly most: number;
  private readonly kept = new Map<string, T>();

  constructor(most: number) {
    this.most = most;
  }

  /** What is kept for a key, or made now. */
  of(key: string, make: () => T): T {
    const result = this.kept.get(key) ?? make();
    this.kept.delete(key);
    this.kept.set(key, result);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
    return result;
  }

  known(key: string): T | undefined {
    return this.kept.get(key);
  }

  drop(key: string): void {
    this.kept.delete(key);
  }
}
