import type { Request, Response } from 'restify';
import type { ChatConfig } from '../directLine/chatConfig.js';
import { type OriginConfig, requestOrigin } from '../directLine/requestOrigin.js';
import { refusal } from '../httpAnswer.js';
import { isFromThisComputer } from '../isFromThisComputer.js';
import { Pace } from '../pace.js';
import { type RefusalParts, refuse } from './refusalPage.js';

/** Pages a minute for each message that an address may send, and where nobody says how many those are. */
const FOR_EACH_MESSAGE = 2;
const PAGES_A_MINUTE = 600;

/** Makes a check that says no with 429 to an address that asks for more pages than people do; this computer asks for as
 *  many as it likes. True when the request may go on. */
export function pageLimit(
  web: RefusalParts & { readonly chat: OriginConfig & Partial<Pick<ChatConfig, 'limits'>> },
): (request: Request, response: Response) => boolean {
  const { chat } = web;
  const pace = new Pace();
  const max = chat.limits ? FOR_EACH_MESSAGE * chat.limits.messagesPerMinutePerAddress : PAGES_A_MINUTE;
  return (request, response) => {
    if (isFromThisComputer(request, chat.trustedProxies)) return true;
    const waitMs = pace.spend(requestOrigin(request, chat).address, max);
    if (waitMs === 0) return true;
    const headers = { 'Retry-After': String(Math.ceil(waitMs / 1_000)) };
    refuse(request, response, web, { ...refusal('TooManyRequests'), headers });
    return false;
  };
}
