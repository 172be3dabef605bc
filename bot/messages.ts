import { setTimeout as wait } from 'node:timers/promises';
import { type Activity, ActivityTypes, DeliveryModes, type InvokeResponse, type TurnContext } from 'botbuilder';
import { parseActivity } from './activityBody.js';
import { type ChannelAdapter, NotAuthenticatedError } from './channelAdapter.js';
import { DeliveryError } from './deliveryError.js';
import { errorCode } from './errorCode.js';
import { type HttpAnswer, refusal } from './httpAnswer.js';
import type { Log } from './log.js';
import { parseJson } from './parseJson.js';
import { soundsUrgent } from './soundsUrgent.js';
import { BusyError, type TurnGate } from './turnGate.js';

export interface MessagesDeps {
  readonly adapter: ChannelAdapter;
  readonly bot: { run(context: TurnContext): Promise<void> };
  readonly log: Log;
  readonly turnTimeoutMs: number;
  /** What this process takes on; everything when left out. */
  readonly gate?: TurnGate;
}

/** What of a POST matters here. */
export interface MessagePost {
  readonly contentType: string;
  readonly authorization: string;
  readonly bytes: Buffer;
}

const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i;
const LATE = Symbol('late');

/** Answers the POSTs of channels, and knows the turns that are still running. */
export class Messages {
  readonly #deps: MessagesDeps;
  readonly #running = new Set<Promise<unknown>>();

  constructor(deps: MessagesDeps) {
    this.#deps = deps;
  }

  /** Resolves when no turn is running any more, those included that were answered as late. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }

  /** For a request without a token that can be verified. */
  refuseUnproven(cause: unknown = new NotAuthenticatedError({})): HttpAnswer {
    this.#deps.log.failure('authentication', errorCode(cause));
    return refusal('Unauthorized');
  }

  /** Runs the turn and says what to answer. Never throws. */
  async answer({ contentType, authorization, bytes }: MessagePost): Promise<HttpAnswer> {
    if (!JSON_TYPE.test(contentType)) return refusal('BadRequest', 'The body must be of type application/json.');
    const body = parseJson(bytes.toString('utf8'));
    if (body === undefined) return refusal('BadRequest', 'The body is not valid JSON, or nested too deeply.');
    const parsed = parseActivity(body);
    if ('wrong' in parsed) return refusal('BadRequest', parsed.wrong);
    return this.#takeTurn(parsed.activity, authorization);
  }

  async #takeTurn(activity: Activity, authorization: string): Promise<HttpAnswer> {
    const { turnTimeoutMs } = this.#deps;
    const wantsBody = activity.type === ActivityTypes.Invoke || activity.deliveryMode === DeliveryModes.ExpectReplies;
    const turn = this.#runTurn(activity, authorization).then(
      (response): HttpAnswer => ({ status: response?.status ?? 200, ...this.#bodyOf(response) }),
      (error: unknown) => this.#answerToError(error),
    );
    this.#running.add(turn);
    void turn.finally(() => this.#running.delete(turn));
    const inTime = new AbortController();
    const late = wait(turnTimeoutMs, LATE, { signal: inTime.signal }).catch(() => LATE);
    const answer = await Promise.race([turn, late]);
    inTime.abort();
    // Replies to an ordinary activity go to the serviceUrl, and still arrive when the turn is late.
    if (typeof answer === 'symbol') return wantsBody ? refusal('GatewayTimeout') : { status: 200 };
    return answer;
  }

  async #runTurn(activity: Activity, authorization: string): Promise<InvokeResponse | undefined> {
    const { adapter, bot, gate } = this.#deps;
    // Before it waits for a place: whoever is no channel must keep nobody waiting.
    const caller = await adapter.authenticate(authorization, activity);
    const receive = (): Promise<InvokeResponse | undefined> =>
      adapter.receive(caller, activity, (context) => bot.run(context));
    if (gate === undefined) return receive();
    const isUrgent = soundsUrgent(activity.text);
    const from = `${activity.channelId}/${activity.conversation.id}`;
    // The turn asks for its place in the same breath.
    gate.admit(isUrgent, from)();
    return gate.run(isUrgent, receive, from);
  }

  #bodyOf(response: InvokeResponse | undefined): { json?: unknown } {
    return response?.body === undefined || response.body === null ? {} : { json: response.body };
  }

  #answerToError(error: unknown): HttpAnswer {
    if (error instanceof NotAuthenticatedError) return this.refuseUnproven(error.cause);
    if (error instanceof BusyError)
      return { ...refusal('Busy'), headers: { 'Retry-After': String(Math.ceil(error.retryAfterMs / 1_000)) } };
    if (error instanceof DeliveryError) return refusal('BadGateway');
    this.#deps.log.failure('server', errorCode(error));
    return refusal('InternalError');
  }
}
