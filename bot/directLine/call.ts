import type { IncomingMessage } from 'node:http';
import type { Request, Response } from 'restify';
import { errorCode } from '../errorCode.js';
import { type HttpAnswer, send } from '../httpAnswer.js';
import type { Log } from '../log.js';
import { parseJson } from '../parseJson.js';
import { dropRest, readBody } from '../readBody.js';
import { StoreError } from '../state/storeError.js';
import type { ChatConfig } from './chatConfig.js';
import { ProtocolError } from './protocolError.js';
import { type RequestOrigin, requestOrigin } from './requestOrigin.js';

/** One HTTP call, with what a handler reads of it. */
export interface Call {
  readonly origin: RequestOrigin;
  /** The conversation in the path, where there is one. */
  readonly conversationId: string;
  /** What stands behind `Bearer`; `undefined` without a usable header. */
  readonly credential: string | undefined;
  readonly query: URLSearchParams;
  /** The body's text, read up to the limit. */
  text(): Promise<string>;
  /** The body, parsed; an empty one is `{}`. Throws {@link ProtocolError} when it is not JSON. */
  json(): Promise<unknown>;
}

/** What stands behind the question mark; a request's path can be anything, so it is not parsed as an address. */
export const queryOf = ({ url = '' }: IncomingMessage): URLSearchParams =>
  new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : '');

export type Handler = (call: Call) => Promise<HttpAnswer>;

export interface CallDeps {
  readonly config: Pick<ChatConfig, 'origins' | 'publicUrl' | 'trustedProxies'>;
  readonly maxBodyBytes: number;
  readonly log: Log;
}

/** The client went away: there is nobody to answer. */
class GoneError extends Error {}

const ALLOWED_HEADERS = 'authorization, content-type, x-ms-bot-agent, x-requested-with';
const PREFLIGHT_SECONDS = 7_200;

/** Lets pages of allowed sites read the answer; `getsessionid` comes with credentials, for which `*` does not do. */
function setCors(response: Response, { site, isAllowed }: RequestOrigin): void {
  response.setHeader('Vary', 'Origin');
  if (site === undefined || !isAllowed) return;
  response.setHeader('Access-Control-Allow-Origin', site);
  response.setHeader('Access-Control-Allow-Credentials', 'true');
  response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
}

async function textOf(request: Request, response: Response, maxBytes: number): Promise<string> {
  if (request.headers['content-encoding'] !== undefined)
    throw new ProtocolError('UnsupportedMediaType', 'The body must not be compressed.');
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw new ProtocolError('MessageSizeTooBig');
  if (request.headers.expect !== undefined) response.writeContinue();
  const body = await readBody(request, maxBytes);
  if (body === 'gone') throw new GoneError();
  if (body === 'tooLarge') throw new ProtocolError('MessageSizeTooBig');
  return body.toString('utf8');
}

function jsonOf(text: string): unknown {
  if (text.trim() === '') return {};
  const value = parseJson(text);
  if (value === undefined) throw new ProtocolError('BadRequest', 'The body is not valid JSON, or nested too deeply.');
  return value;
}

function callOf(request: Request, response: Response, { config, maxBodyBytes }: CallDeps): Call {
  const text = (): Promise<string> => textOf(request, response, maxBodyBytes);
  return {
    origin: requestOrigin(request, config),
    conversationId: String(request.params?.conversationId ?? ''),
    credential: /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1],
    query: queryOf(request),
    text,
    json: async () => jsonOf(await text()),
  };
}

/** The refusal in the protocol's shape. `Retry-After` is in milliseconds, as the published client reads it. */
export function refusalOf(error: ProtocolError): HttpAnswer {
  const { status, code, message, retryAfterMs } = error;
  return { status, json: { error: { code, message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) } } };
}

/** Makes a restify handler: cross-origin headers, our refusals for every error, and a body that never outgrows us. */
export function answering(handler: Handler, deps: CallDeps) {
  return async (request: Request, response: Response): Promise<void> => {
    const call = callOf(request, response, deps);
    setCors(response, call.origin);
    try {
      send(response, await handler(call));
    } catch (error) {
      if (error instanceof GoneError) return;
      const known = error instanceof ProtocolError ? error : unexpected(error, deps.log);
      if (known.retryAfterMs !== undefined) response.setHeader('Retry-After', String(known.retryAfterMs));
      send(response, refusalOf(known));
    }
    if (!request.complete) dropRest(request);
  };
}

function unexpected(error: unknown, log: Log): ProtocolError {
  log.failure(error instanceof StoreError ? 'state' : 'server', errorCode(error));
  return new ProtocolError('ServiceUnavailable');
}

/** Answers the question a browser asks before it calls from another site. */
export function preflight(deps: CallDeps) {
  return async (request: Request, response: Response): Promise<void> => {
    const origin = requestOrigin(request, deps.config);
    setCors(response, origin);
    if (origin.isAllowed) {
      response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
      response.setHeader('Access-Control-Allow-Headers', ALLOWED_HEADERS);
      response.setHeader('Access-Control-Max-Age', String(PREFLIGHT_SECONDS));
    }
    send(response, { status: 200 });
  };
}
