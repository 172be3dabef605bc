import type { IsoDate } from '../../knowledge/contract.js';
import { type Encoding, encoded, type MadePage } from './sendAsset.js';

/** Stands in a kept page for the server's own address, which the request names: a name that nobody has (RFC 6761). */
export const OWN_ORIGIN = 'http://own-origin.invalid';

/** All pages of three languages, and these under some names of the server in each encoding. */
const MOST_MADE = 400;
const MOST_ENCODED = 1_000;

/** Keeps public pages, which say the same to everybody on a day: made once, and compressed once for each encoding. */
export class PageCache {
  readonly #made = new Map<string, MadePage>();
  readonly #encoded = new Map<string, Promise<Buffer>>();
  #day: IsoDate | undefined;

  /** The page of that name, made now where it is not there. What is `undefined` is not kept: strangers choose its name. */
  kept(
    { name, on, origin }: { readonly name: string; readonly on: IsoDate; readonly origin: string },
    make: () => MadePage | undefined,
  ): MadePage | undefined {
    if (on !== this.#day) {
      this.#made.clear();
      this.#encoded.clear();
      this.#day = on;
    }
    const made = this.#made.get(name) ?? make();
    if (made === undefined) return undefined;
    hold(this.#made, name, made, MOST_MADE);
    return { ...made, encoded: (encoding) => this.#encodedPage(made, name, origin, encoding) };
  }

  #encodedPage({ body }: MadePage, name: string, origin: string, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding} ${origin} ${name}`;
    const bytes = this.#encoded.get(key) ?? encoded(body.toString().replaceAll(OWN_ORIGIN, origin), encoding);
    hold(this.#encoded, key, bytes, MOST_ENCODED);
    return bytes;
  }
}

/** Puts it last, and drops what was not asked for longest. */
function hold<T>(kept: Map<string, T>, name: string, value: T, most: number): void {
  kept.delete(name);
  kept.set(name, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}
