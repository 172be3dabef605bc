/** What became of the words that were asked for last, so that a message that is read several times is worked out once. What
 *  people type is dropped again: nothing stays for as long as the process lives. */
export class RecentWords {
  private readonly most: number;
  private readonly known = new Map<string, string>();

  constructor(most: number) {
    this.most = most;
  }

  of(word: string, workOut: () => string): string {
    const kept = this.known.get(word);
    const result = kept ?? workOut();
    if (kept !== undefined) this.known.delete(word);
    this.known.set(word, result);
    const [oldest] = this.known.keys();
    if (this.known.size > this.most && oldest !== undefined) this.known.delete(oldest);
    return result;
  }
}
