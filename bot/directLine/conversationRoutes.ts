import { randomUUID } from 'node:crypto';
import { ActivityTypes } from 'botbuilder';
import { z } from 'zod';
import type { HttpAnswer } from '../httpAnswer.js';
import { conversationKey } from '../state/conversationKey.js';
import type { Store } from '../state/store.js';
import type { Access, Caller } from './access.js';
import { watermarkOf } from './activityId.js';
import type { Call } from './call.js';
import { forClients } from './clientActivities.js';
import { type Conversations, newConversationId, newUserId, notFound } from './conversations.js';
import { incomingActivity } from './incomingActivity.js';
import type { Limits } from './limits.js';
import { ProtocolError } from './protocolError.js';
import type { Bearer, Tokens } from './tokens.js';
import type { TurnResult, Turns } from './turns.js';

export interface ConversationRoutesDeps {
  readonly access: Access;
  readonly tokens: Tokens;
  readonly conversations: Conversations;
  readonly turns: Turns;
  readonly store: Store;
  readonly limits: Limits;
  readonly maxMessageChars: number;
  /** Takes out of what people type what identifies them, before anything is kept. */
  readonly mask: (text: string) => string;
}

/** Most activities of one poll; the client asks again from where they end. */
const PAGE = 200;
const MAX_LOCALE_CHARS = 35;
const MAX_USER_ID_CHARS = 200;

const beginBody = z.looseObject({
  user: z.looseObject({ id: z.string().min(1).max(MAX_USER_ID_CHARS).optional() }).nullish(),
  locale: z.string().max(MAX_LOCALE_CHARS).nullish(),
  /** Of our own page: the name of a greeting. */
  greeting: z
    .string()
    .regex(/^[a-z]{1,20}$/)
    .optional()
    .catch(undefined),
});

/** The calls of the protocol about a conversation: begin, take up again, read, write. */
export class ConversationRoutes {
  readonly #deps: ConversationRoutesDeps;

  constructor(deps: ConversationRoutesDeps) {
    this.#deps = deps;
  }

  /** 201 when begun now, 200 when it was there. The stream starts at the beginning: what the bot said before the socket
   *  opened is on it, and what the client has already is known to it by its id. */
  async begin(call: Call): Promise<HttpAnswer> {
    const { access, limits, turns } = this.#deps;
    const caller = await access.callerOf(call);
    await limits.spendToken(call.origin.address);
    const admitted = turns.admit({}, call.origin.address);
    return this.#beginAdmitted(call, caller).finally(admitted);
  }

  async #beginAdmitted(call: Call, caller: Caller): Promise<HttpAnswer> {
    const { conversations, limits } = this.#deps;
    const parsed = beginBody.safeParse(await call.json());
    if (!parsed.success) throw new ProtocolError('BadRequest', 'Not usable in the body: user or locale.');
    const { user, locale, greeting } = parsed.data;
    const bearer =
      caller.kind === 'person'
        ? caller.bearer
        : { conversationId: newConversationId(), userId: user?.id ?? newUserId() };
    if (!(await conversations.exists(bearer.conversationId))) await limits.spendConversation(call.origin.address);
    const begun = { locale: locale ?? undefined, greeting, from: call.origin.address };
    const { isNew } = await conversations.begin(bearer, begun);
    return { status: isNew ? 201 : 200, json: await this.#connection(bearer, call, 0) };
  }

  /** Takes a conversation up again: a stream of everything after the watermark, without one of what is to come. */
  async reconnect(call: Call): Promise<HttpAnswer> {
    const { access, conversations, limits, store } = this.#deps;
    const caller = await access.callerIn(call);
    limits.spendConnect('reconnect', call.conversationId, addressOf(caller, call));
    const person = await conversations.personIn(call.conversationId);
    const bearer = caller.kind === 'person' ? caller.bearer : person;
    const watermark = call.query.get('watermark') ?? '';
    const after =
      watermark === ''
        ? await store.lastSeq(conversationKey('directline', call.conversationId))
        : watermarkOf(watermark);
    return { status: 200, json: await this.#connection(bearer, call, after) };
  }

  /** What polling clients ask every second. */
  async read(call: Call): Promise<HttpAnswer> {
    const { access, conversations, limits, store } = this.#deps;
    const caller = await access.callerIn(call);
    limits.spendRead(call.conversationId, addressOf(caller, call));
    await conversations.personIn(call.conversationId);
    const after = watermarkOf(call.query.get('watermark') ?? undefined);
    const entries = await store.read(conversationKey('directline', call.conversationId), after, PAGE);
    const activities = forClients(entries, call.conversationId).filter(({ type }) => type !== ActivityTypes.Typing);
    return { status: 200, json: { activities, watermark: String(entries.at(-1)?.seq ?? after) } };
  }

  /** The person's activity: kept and echoed, then answered by a turn. 502 when the turn failed without a word. */
  async write(call: Call): Promise<HttpAnswer> {
    const { access, conversations, limits, turns, maxMessageChars, mask } = this.#deps;
    const caller = await access.callerIn(call);
    // Before any work: what is refused must cost us nothing.
    const from = addressOf(caller, call);
    await limits.spendMessage(call.conversationId, from);
    const bearer = await conversations.personIn(call.conversationId);
    const { type, clientId, activity } = incomingActivity(await call.json(), { ...bearer, maxMessageChars, mask });
    await limits.spendReading(from, activity.text ?? '');
    const admitted = turns.admit(activity, from);
    const { id, result } = await turns
      .accept(call.conversationId, activity, {
        isLogged: type !== ActivityTypes.Typing && type !== ActivityTypes.Invoke,
        acceptId: clientId === undefined ? undefined : `client:${clientId}`,
        from,
      })
      .catch(notFound)
      .finally(admitted);
    return answerOf(id, await result);
  }

  /** Files are not taken; the page hides the button. */
  async upload(call: Call): Promise<HttpAnswer> {
    await this.#deps.access.callerIn(call);
    throw new ProtocolError('UnsupportedMediaType');
  }

  /** Used by sign-in cards only, of which there are none; the answer is what the client expects. */
  async session(call: Call): Promise<HttpAnswer> {
    const caller = await this.#deps.access.callerOf(call);
    if (caller.kind === 'person')
      this.#deps.limits.spendConnect('session', caller.bearer.conversationId, call.origin.address);
    return { status: 200, json: { sessionId: randomUUID() } };
  }

  async #connection(bearer: Bearer, { origin }: Call, after: number): Promise<object> {
    const { tokens } = this.#deps;
    const stream = await tokens.issue('stream', bearer);
    const query = new URLSearchParams({ watermark: String(after), t: stream.token });
    const path = `/v3/directline/conversations/${bearer.conversationId}/stream`;
    return {
      conversationId: bearer.conversationId,
      ...(await tokens.issue('conversation', bearer)),
      streamUrl: `${origin.own.replace(/^http/, 'ws')}${path}?${query}`,
    };
  }
}

/** People behind a site's own server all come from its address. */
const addressOf = (caller: Caller, { conversationId, origin }: Call): string =>
  caller.kind === 'site' ? `site/${conversationId}` : origin.address;

function answerOf(id: string, result: TurnResult): HttpAnswer {
  if (result.kind === 'failed') throw new ProtocolError('BotError');
  if (result.kind === 'late' || result.invokeResponse === undefined) return { status: 200, json: { id } };
  const { status, body } = result.invokeResponse;
  return { status, json: { id, ...Object(body) } };
}
