/** Where the store is, as `STORE` says it. */
export type StoreAddress =
  | { readonly engine: 'sqlite'; readonly path: string }
  | ({ readonly engine: 'redis' } & RedisAddress);

export interface RedisAddress {
  readonly kind: 'single' | 'cluster' | 'sentinel';
  readonly nodes: readonly { readonly host: string; readonly port: number }[];
  readonly tls: boolean;
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** The number of the database; Redis Cluster knows only 0. */
  readonly database: number;
  /** The name that the sentinels know the master by. */
  readonly master: string | undefined;
}

const REDIS = /^(rediss?):\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^/?@]+)(?:\/(\d{1,4})?)?(?:\?(.*))?$/;
const NODE = /^(\[[0-9a-f:]+\]|[a-z0-9._-]+)(?::(\d{1,5}))?$/i;
const REDIS_PORT = 6379;
const SENTINEL_PORT = 26379;

/** Reads `sqlite:PATH`, `redis://[USER:PASSWORD@]HOST[:PORT][,…][/DATABASE][?sentinel=MASTER | ?cluster]`, or `rediss://…`.
 *  Several nodes without `sentinel` are a cluster. `undefined` for anything else. */
export function parseStoreAddress(raw: string): StoreAddress | undefined {
  const path = /^sqlite:(?!\/\/)(.+)$/.exec(raw)?.[1];
  if (path !== undefined) return path.includes('\0') ? undefined : { engine: 'sqlite', path };
  const match = REDIS.exec(raw);
  if (match === null) return undefined;
  const [, scheme, username, password, list = '', database = '0', query = ''] = match;
  const options = new URLSearchParams(query);
  if ([...options.keys()].some((name) => name !== 'sentinel' && name !== 'cluster')) return undefined;
  const master = options.get('sentinel') ?? undefined;
  if (master === '' || (master !== undefined && options.has('cluster'))) return undefined;
  const nodes = list.split(',').map((node) => nodeOf(node, master === undefined ? REDIS_PORT : SENTINEL_PORT));
  if (!nodes.every((node) => node !== undefined)) return undefined;
  const kind = master !== undefined ? 'sentinel' : nodes.length > 1 || options.has('cluster') ? 'cluster' : 'single';
  if (kind === 'cluster' && database !== '0') return undefined;
  try {
    return {
      engine: 'redis',
      kind,
      nodes,
      tls: scheme === 'rediss',
      username: username ? decodeURIComponent(username) : undefined,
      password: password ? decodeURIComponent(password) : undefined,
      database: Number(database),
      master,
    };
  } catch {
    return undefined;
  }
}

function nodeOf(raw: string, otherwise: number): { host: string; port: number } | undefined {
  const [, host = '', port] = NODE.exec(raw) ?? [];
  const number = port === undefined ? otherwise : Number(port);
  if (host === '' || number < 1 || number > 65_535) return undefined;
  return { host: host.replace(/^\[|\]$/g, ''), port: number };
}
