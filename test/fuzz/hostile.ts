/** The same numbers from the same seed (mulberry32, T. Ettinger). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PIECES = [
  'a',
  ' ',
  '\n',
  '\t',
  '0',
  '9',
  'a b c. ',
  'case number ',
  '@',
  '.',
  '%',
  '%00',
  '../',
  '\\',
  '"',
  "'",
  '<b>',
  '{{x}}',
  '${x}',
  '\u0000',
  '\u200b',
  '\u202e',
  'é',
  '好',
  '😀',
  '\ud800',
  'I was served ',
  'he has a gun ',
  'december 3 ',
  'forget me',
  'yes',
  'no',
  '__proto__',
  'constructor',
  'null',
  '-1',
  '1e999',
  'Aa ',
  'A. Aaa ',
  '555-0199 ',
  'http://x/',
  '[[',
  ']]',
  '§ ',
  '/cancel',
  '<at>Bot</at> ',
] as const;
const NAMES = [
  'type',
  'text',
  'value',
  'say',
  'from',
  'id',
  'conversation',
  'entities',
  'channelData',
  'attachments',
  'name',
  'locale',
  '__proto__',
  'constructor',
  'membersAdded',
  'localTimestamp',
  'recipient',
  'user',
  'textFormat',
  'replyToId',
  'timestamp',
  'expiration',
  'feedback',
] as const;
const TYPES = [
  'message',
  'event',
  'typing',
  'invoke',
  'endOfConversation',
  'messageReaction',
  'conversationUpdate',
  'x',
  '',
] as const;

/** Makes hostile things, the same for the same seed. */
export class Hostile {
  readonly next: () => number;

  constructor(seed: number) {
    this.next = random(seed);
  }

  below(max: number): number {
    return Math.floor(this.next() * max);
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** Mostly short, now and then as long as anything may be. */
  text(most = 5_000): string {
    const repeated = this.next() < 0.2 ? this.of(PIECES).repeat(this.below(most)) : '';
    return (Array.from({ length: this.below(8) }, () => this.of(PIECES)).join('') + repeated).slice(0, most);
  }

  value(depth = 0): unknown {
    const kind = this.below(depth > 4 ? 6 : 9);
    if (kind === 0) return null;
    if (kind === 1) return this.next() < 0.5;
    if (kind === 2) return this.of([0, -1, 1e308, Number.MAX_VALUE, 0.1, -0]);
    if (kind < 6) return this.text(300);
    if (kind === 6) return Array.from({ length: this.below(5) }, () => this.value(depth + 1));
    return Object.fromEntries(Array.from({ length: this.below(5) }, () => [this.of(NAMES), this.value(depth + 1)]));
  }

  /** A good activity with some of its fields replaced, taken away or added. */
  activity(base: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const made: Record<string, unknown> = { type: 'message', text: this.text(), ...base };
    for (let i = this.below(3); i > 0; i -= 1) {
      const name = this.of(NAMES);
      if (name !== '__proto__') made[name] = name === 'type' ? this.of(TYPES) : this.value();
    }
    return made;
  }

  json(base: Readonly<Record<string, unknown>>): string {
    const text = JSON.stringify(this.activity(base));
    const way = this.below(12);
    if (way === 0) return text.slice(0, this.below(text.length));
    if (way === 1) return this.spoiled(Buffer.from(text)).toString('latin1');
    if (way === 2) return '['.repeat(this.below(20_000));
    if (way === 3) return JSON.stringify(this.value());
    return text;
  }

  spoiled(bytes: Buffer): Buffer {
    const copy = Buffer.from(bytes);
    for (let i = this.below(6); i > 0 && copy.length > 0; i -= 1) copy[this.below(copy.length)] = this.below(256);
    return copy;
  }

  /** The bytes of a request that no client would send. */
  request(paths: readonly string[]): Buffer {
    const method = this.of(['GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'CONNECT', 'TRACE', 'X', '']);
    const target =
      this.next() < 0.6 ? this.of(paths) : `${this.of(['', '/', '//', 'http://', '*', '?'])}${this.text(200)}`;
    const host = this.of([
      'localhost',
      '127.0.0.1',
      '256.256.256.256',
      'a:99999',
      'xn--a',
      '[',
      'a b',
      '',
      'x'.repeat(300),
    ]);
    const headers = Array.from({ length: this.below(5) }, () =>
      this.of([
        `Content-Length: ${this.of(['0', '5', '-1', '99999999999', 'x'])}`,
        'Transfer-Encoding: chunked',
        'Connection: close',
        'Upgrade: websocket\r\nConnection: Upgrade',
        'Sec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13',
        'Expect: 100-continue',
        `Authorization: Bearer ${this.text(80)}`,
        `Origin: ${this.text(60)}`,
        'Content-Type: application/json',
        'Content-Encoding: gzip',
        `X-Forwarded-For: ${this.text(60)}`,
        `Accept: ${this.text(60)}`,
        `Accept-Version: ${this.text(20)}`,
        `Range: bytes=${this.text(20)}`,
        `Cookie: ${this.text(200)}`,
        `Accept-Encoding: ${this.text(40)}`,
        `If-None-Match: ${this.text(40)}`,
      ]),
    );
    const head = `${method} ${target} HTTP/${this.of(['1.1', '1.0', '2.0', 'x'])}\r\nHost: ${host}\r\n${headers.join('\r\n')}\r\n\r\n`;
    const bytes = Buffer.from(head + (this.next() < 0.5 ? this.text(400) : ''));
    return this.next() < 0.3 ? this.spoiled(bytes) : bytes;
  }
}
