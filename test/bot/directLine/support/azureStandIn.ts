import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

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

/** Stands in for Azure's Direct Line: the two token calls as its reference describes them. */
export async function azureStandIn(secret: string): Promise<AzureStandIn> {
  const calls: AzureCall[] = [];
  const issued = new Map<string, { conversationId: string; user: string }>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
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
    if (request.url === '/v3/directline/tokens/generate' && bearer === secret)
      return issue(`azure-${issued.size + 1}`, body.user?.id);
    const known = issued.get(bearer);
    if (request.url === '/v3/directline/tokens/refresh' && known) return issue(known.conversationId, known.user);
    return answer(403, { error: { code: 'BadArgument', message: 'Invalid token or secret' } });
  });
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
