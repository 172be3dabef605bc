import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** One call as it was on the wire. */
export interface AzureCall {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

export interface AzureStandIn {
  readonly url: string;
  readonly calls: AzureCall[];
  /** What it answers next, in place of tokens. */
  broken: { status: number; body: string } | undefined;
  close(): Promise<void>;
}

const jwt = (claims: object): string =>
  `${Buffer.from('{"alg":"RS256"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signed-by-azure`;

/** A service of our own that holds the conversations of the stand-in, and the secret that opens it. */
export interface Behind {
  readonly url: string;
  readonly secret: string;
}

/** What Azure lets pages of any site do. */
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'authorization, content-type',
  'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
};

/** Passes a request on as one of a program, and its answer back. */
async function passOn(
  { method = 'GET', url = '', headers }: IncomingMessage,
  response: ServerResponse,
  body: string,
  behind: Behind,
  authorization = headers.authorization,
): Promise<void> {
  const answer = await fetch(behind.url + url, {
    method,
    headers: { 'Content-Type': 'application/json', ...(authorization ? { Authorization: authorization } : {}) },
    ...(method === 'GET' ? {} : { body }),
  });
  // The stream is ours too, under our address.
  const text = (await answer.text()).replaceAll(new URL(behind.url).host, headers.host ?? '');
  response.writeHead(answer.status, { ...CORS, 'Content-Type': 'application/json' });
  response.end(text);
}

/** Passes a socket on, frame by frame, without the site that it comes from. */
function passSocketOn({ rawHeaders, url, socket }: IncomingMessage, head: Buffer, behind: Behind): void {
  const { hostname, host, port } = new URL(behind.url);
  const lines = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 && !/^(?:origin|host)$/i.test(name) ? [`${name}: ${rawHeaders[index + 1]}`] : [],
  );
  const other = connect(Number(port), hostname, () => {
    other.write([`GET ${url} HTTP/1.1`, `Host: ${host}`, ...lines, '', ''].join('\r\n'));
    other.write(head);
    socket.pipe(other).pipe(socket);
  });
  for (const [one, another] of [
    [socket, other],
    [other, socket],
  ] as const) {
    one.on('error', () => another.destroy());
    one.on('close', () => another.destroy());
  }
}

/** Stands in for Azure's Direct Line: the two token calls as its reference describes them, and with a service behind it all
 *  others of the protocol too, under an origin of its own. */
export async function azureStandIn(secret: string, behind?: Behind): Promise<AzureStandIn> {
  const calls: AzureCall[] = [];
  const issued = new Map<string, { conversationId: string; user: string }>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    if (behind && request.method === 'OPTIONS') return void response.writeHead(204, CORS).end();
    const body = JSON.parse(text || '{}');
    const { authorization } = request.headers;
    calls.push({ path: request.url ?? '', authorization, body });
    const answer = (status: number, json: unknown): void => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(typeof json === 'string' ? json : JSON.stringify(json));
    };
    const issue = (conversationId: string, user: string): void => {
      const token = jwt({ bot: 'b', conv: conversationId, user, nr: issued.size });
      issued.set(token, { conversationId, user });
      answer(200, { conversationId, token, expires_in: 3_600 });
    };
    if (stand.broken) return answer(stand.broken.status, stand.broken.body);
    const bearer = authorization?.replace('Bearer ', '') ?? '';
    if (behind && bearer === secret)
      return passOn(request, response, JSON.stringify({ user: body.user }), behind, `Bearer ${behind.secret}`);
    if (behind) return passOn(request, response, text, behind);
    if (request.url === '/v3/directline/tokens/generate' && bearer === secret)
      return issue(`azure-${issued.size + 1}`, body.user?.id);
    const known = issued.get(bearer);
    if (request.url === '/v3/directline/tokens/refresh' && known) return issue(known.conversationId, known.user);
    return answer(403, { error: { code: 'BadArgument', message: 'Invalid token or secret' } });
  });
  if (behind) server.on('upgrade', (request, _, head) => passSocketOn(request, head, behind));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stand: AzureStandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3/directline`,
    calls,
    broken: undefined,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return stand;
}
