import type { Response } from 'restify';
import type { Html } from './web/html.js';

/** Everything that can go wrong with a request, with its status and the sentence we say. A closed list: no internal
 *  message, path or stack has a way into an answer. */
const REFUSALS = {
  BadRequest: [400, 'The request cannot be understood.'],
  Unauthorized: [401, 'The request carries no valid token.'],
  ChannelsOff: [403, 'Channels cannot post here: this server has no app registration (MicrosoftAppId).'],
  NotFound: [404, 'There is nothing at this address.'],
  MethodNotAllowed: [405, 'This address does not take this method.'],
  PayloadTooLarge: [413, 'The body is too large.'],
  UnsupportedEncoding: [415, 'The body must not be compressed.'],
  WrongHost: [421, 'This server does not answer to this name.'],
  UpgradeRefused: [426, 'This server does not change protocols.'],
  TooManyRequests: [429, 'Too much was asked from this address. Wait a minute.'],
  InternalError: [500, 'Something went wrong on our side.'],
  BadGateway: [502, 'The reply could not be delivered to the serviceUrl.'],
  Busy: [503, 'There is more to do than can be done in time.'],
  ServiceUnavailable: [503, 'The server is shutting down.'],
  GatewayTimeout: [504, 'The turn took too long.'],
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** What is sent back: a status, and a body of JSON or HTML, or none. */
export interface HttpAnswer {
  readonly status: number;
  readonly json?: unknown;
  readonly html?: Html;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that says no, in our own words; `detail` replaces the usual sentence. */
export function refusal(code: RefusalCode, detail?: string): HttpAnswer {
  const [status, message] = REFUSALS[code];
  return { status, json: { error: { code, message: detail ?? message } } };
}

/** The refusal for a status that somebody else chose. */
export function refusalOf(status: unknown): HttpAnswer {
  const codes = Object.keys(REFUSALS) as RefusalCode[];
  return refusal(
    codes.find((code) => REFUSALS[code][0] === status) ?? (status === 406 ? 'BadRequest' : 'InternalError'),
  );
}

/** Writes the answer, once. Goes through restify, which would otherwise answer a second time and fail on it. */
export function send(response: Response, { status, json, html, text: plain, headers }: HttpAnswer): void {
  if (response.headersSent || response.destroyed) return;
  const text = html?.toString() ?? plain ?? (json === undefined ? '' : JSON.stringify(json));
  const type = html ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
  response.sendRaw(status, text, {
    'Content-Length': String(Buffer.byteLength(text)),
    ...(text === '' ? {} : { 'Content-Type': type }),
    ...headers,
  });
}
