import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import type { ChatConfig } from './chatConfig.js';

/** Who asks, and under which address we are known to them. */
export interface RequestOrigin {
  /** An IPv4 address, or the /64 network of an IPv6 one: that is what one household or office has. */
  readonly address: string;
  /** Scheme, host and port of this server as the browser sees it. */
  readonly own: string;
  /** The site whose page asks; `undefined` when no browser page does. */
  readonly site: string | undefined;
  /** Whether that site, if any, is ours or among those configured. */
  readonly isAllowed: boolean;
}

export type OriginConfig = Pick<ChatConfig, 'origins' | 'publicUrl' | 'trustedProxies'>;

const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i;

const values = (header: string | string[] | undefined): string[] =>
  (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What the outermost trusted proxy wrote: each appends to the right, and only the last `proxies` values are theirs. */
function forwarded(header: string | string[] | undefined, proxies: number): string | undefined {
  if (proxies === 0) return undefined;
  const all = values(header);
  return all.at(-Math.min(proxies, all.length));
}

/** Some proxies write the port behind the address. */
const withoutPort = (address: string): string =>
  address.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');

/** The /64 network of an IPv6 address, its first four groups; an IPv4 address, also when written as IPv6, itself. */
export function networkOf(address: string): string {
  const plain = withoutPort(address)
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const groups = [...before, ...zeros, ...after].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.join(':')}::/64`;
}

/** Host and port as the browser has them, if they can be. */
function hostOf(request: IncomingMessage, trustedProxies: number): string | undefined {
  const host = forwarded(request.headers['x-forwarded-host'], trustedProxies) ?? request.headers.host ?? '';
  return HOST.test(host) && URL.canParse(`http://${host}`) ? host : undefined;
}

/** False when a trusted proxy passed on a host that can be none; `Host` itself the guard of requests looks at. */
export const hasUsableHost = (request: IncomingMessage, { publicUrl, trustedProxies }: OriginConfig): boolean =>
  publicUrl !== undefined ||
  forwarded(request.headers['x-forwarded-host'], trustedProxies) === undefined ||
  hostOf(request, trustedProxies) !== undefined;

function ownOrigin(request: IncomingMessage, { publicUrl, trustedProxies }: OriginConfig): string {
  if (publicUrl !== undefined) return publicUrl;
  const scheme = forwarded(request.headers['x-forwarded-proto'], trustedProxies) === 'https' ? 'https' : 'http';
  const host = hostOf(request, trustedProxies);
  return host === undefined ? `${scheme}://localhost` : new URL(`${scheme}://${host}`).origin;
}

/** Reads a request's address and origin. Headers of proxies count only as far as the configuration trusts them. */
export function requestOrigin(request: IncomingMessage, config: OriginConfig): RequestOrigin {
  const own = ownOrigin(request, config);
  const site = request.headers.origin;
  const peer = request.socket.remoteAddress ?? '';
  return {
    address: networkOf(forwarded(request.headers['x-forwarded-for'], config.trustedProxies) ?? peer),
    own,
    site,
    isAllowed: site === undefined || site === own || config.origins.includes(site),
  };
}
