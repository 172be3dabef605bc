import type { Request, Response, Server } from 'restify';
import { greetingNamed } from '../../dialogs/replies/greetings.js';
import type { FormPages, Language } from '../../knowledge/contract.js';
import type { Plan } from '../../knowledge/planContract.js';
import type { ChatConfig } from '../directLine/chatConfig.js';
import { ProtocolError } from '../directLine/protocolError.js';
import { requestOrigin } from '../directLine/requestOrigin.js';
import type { Bearer } from '../directLine/tokens.js';
import { errorCode } from '../errorCode.js';
import { refusal, send } from '../httpAnswer.js';
import type { Log } from '../log.js';
import { dropRest, readBody } from '../readBody.js';
import { allowOwnScripts } from '../securityHeaders.js';
import type { Assets } from './assets.js';
import { type Branding, logoSource } from './branding.js';
import { chatPage, newNonce } from './chatPage.js';
import { type ChatPolicyParts, setChatPolicy } from './chatPolicy.js';
import { isForHost } from './isForHost.js';
import { labelsFor } from './labels.js';
import { messagePage } from './messagePage.js';
import { pageLimit } from './pageLimit.js';
import { planCalendar } from './planCalendar.js';
import { planPage } from './planPage.js';
import { sendAsset, sendPage } from './sendAsset.js';
import { SPOKEN } from './spokenLanguages.js';

export interface WebDeps {
  readonly assets: Assets;
  readonly chat: Pick<ChatConfig, 'origins' | 'publicUrl' | 'trustedProxies' | 'azure'> &
    Partial<Pick<ChatConfig, 'limits'>>;
  /** How the host wants the button and the head of the chat. */
  readonly branding?: Branding;
  /** Where a quick exit leads. */
  readonly exitUrl: string;
  /** The languages that are offered, the default first; all when left out. */
  readonly languages?: readonly Language[];
  /** Whose conversation a token opens; throws `ProtocolError`. */
  readonly verifyConversationToken: (token: string | undefined) => Promise<Bearer>;
  readonly planOf: (conversationId: string) => Promise<Plan | undefined>;
  readonly log: Log;
}

/** A token, a language and their fields' names; nothing longer is read. */
const MAX_FORM_BYTES = 8_192;
const MAX_CHARS = 4_000;

const queryOf = ({ url = '' }: Request): URLSearchParams =>
  new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : '');

/** Adds what browsers load for the chat: the widget, the chat page, their files, the plan and its dates. */
export function mountWeb(server: Server, deps: WebDeps, formPages: FormPages): void {
  const { assets, chat, exitUrl, branding = {}, languages = SPOKEN } = deps;
  const mayGoOn = pageLimit(deps);
  const both = (path: string, handler: (request: Request, response: Response) => Promise<void>): void => {
    server.get(path, handler);
    server.head(path, handler);
  };

  const setPolicy = (
    request: Request,
    response: Response,
    { sites = chat.origins, images = [] }: Partial<Pick<ChatPolicyParts, 'sites' | 'images'>> = {},
  ): string => {
    const nonce = newNonce();
    const service = chat.azure && new URL(chat.azure.url).origin;
    setChatPolicy(response, { nonce, own: requestOrigin(request, chat).own, sites, images, service });
    return nonce;
  };

  const widget = assets.widget(exitUrl, languages, branding);
  both('/widget.js', async (request, response) => sendAsset(request, response, await widget, { caching: 'hour' }));

  both('/assets/*', async (request, response) => {
    const asset = assets.at(request.path());
    if (asset === undefined) return send(response, refusal('NotFound'));
    sendAsset(request, response, asset, { caching: 'forever' });
  });

  both('/chat', async (request, response) => {
    if (!mayGoOn(request, response)) return;
    const query = queryOf(request);
    // A site that says itself that it is none of ours gets a page that says so, in place of a browser's error. One that
    // claims to be another is kept out by the policy.
    const site = query.get('site');
    const isRefused = site !== null && site !== requestOrigin(request, chat).own && !chat.origins.includes(site);
    const isEmbedded = query.has('embedded');
    // A page of a site that may hold the chat may show its own logo in it; the host's preview any.
    const images = [...logoSource(branding), ...(isEmbedded ? chat.origins : [])];
    if (isEmbedded && isForHost(request, chat)) images.push('https:');
    const nonce = setPolicy(request, response, { ...(isRefused ? { sites: ['*'] } : {}), images });
    const html = chatPage({
      assets,
      language: query.get('language') ?? undefined,
      languages,
      isEmbedded,
      branding,
      isRefused,
      exitUrl,
      formPages,
      greeting: greetingNamed(query.get('greeting') ?? branding.greeting),
      maxChars: chat.limits?.messageChars ?? MAX_CHARS,
      nonce,
    });
    await sendPage(request, response, { body: html });
  });

  interface FoundPlan {
    readonly plan: Plan;
    readonly token: string;
    readonly conversationId: string;
    readonly language: string | undefined;
  }

  /** The plan of the conversation that the form's token opens; `plan` is missing when there is none to show. */
  async function planFor(request: Request): Promise<FoundPlan | { plan: undefined; language: string | undefined }> {
    const body = await readBody(request, MAX_FORM_BYTES);
    if (body === 'gone' || body === 'tooLarge') return { plan: undefined, language: undefined };
    const form = new URLSearchParams(body.toString('utf8'));
    const token = form.get('token') ?? undefined;
    const language = form.get('language') ?? undefined;
    try {
      const { conversationId } = await deps.verifyConversationToken(token);
      const plan = await deps.planOf(conversationId);
      if (plan && token !== undefined) return { plan, token, conversationId, language };
    } catch (error) {
      if (!(error instanceof ProtocolError)) deps.log.failure('state', errorCode(error));
    }
    return { plan: undefined, language };
  }

  const planRoute = (path: string, answer: (request: Request, response: Response, found: FoundPlan) => void): void => {
    server.post(path, async (request: Request, response: Response) => {
      if (!mayGoOn(request, response)) return dropRest(request);
      const found = await planFor(request);
      if (found.plan === undefined) {
        const { language, labels } = labelsFor(found.language, languages);
        allowOwnScripts(response);
        const page = messagePage({
          assets,
          title: labels.plan.tabTitle,
          text: labels.plan.noPlan,
          link: language === languages[0] ? '/chat' : `/chat?language=${language}`,
          linkText: labels.plan.backToChat,
          language,
          exitUrl,
        });
        send(response, { status: 404, html: page });
      } else answer(request, response, found);
      if (!request.complete) dropRest(request);
    });
  };

  planRoute('/chat/plan', (request, response, { plan, token, conversationId, language: wanted }) => {
    const nonce = setPolicy(request, response);
    const { language, labels } = labelsFor(wanted, languages);
    // Azure's conversations are not ours to ask after.
    const service = chat.azure ? undefined : { conversationId, address: '/v3/directline' };
    const html = planPage({
      plan,
      labels: labels.plan,
      assets,
      language,
      exitUrl,
      nonce,
      token,
      service,
    });
    send(response, { status: 200, html });
  });

  planRoute('/chat/plan.ics', (_request, response, { plan }) => {
    const file = planCalendar(plan, new Date());
    response.sendRaw(200, file, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="dates.ics"',
      'Content-Length': String(Buffer.byteLength(file)),
    });
  });
}
