import type { Request, Response, Server } from 'restify';
import type { Plan } from '../../knowledge/planContract.js';
import type { ChatConfig } from '../directLine/chatConfig.js';
import { ProtocolError } from '../directLine/protocolError.js';
import { requestOrigin } from '../directLine/requestOrigin.js';
import type { Bearer } from '../directLine/tokens.js';
import { errorCode } from '../errorCode.js';
import { refusal, send } from '../httpAnswer.js';
import type { Log } from '../log.js';
import { dropRest, readBody } from '../readBody.js';
import type { Assets } from './assets.js';
import { chatPage, newNonce } from './chatPage.js';
import { setChatPolicy } from './chatPolicy.js';
import { labelsFor } from './labels.js';
import { messagePage } from './messagePage.js';
import { planCalendar } from './planCalendar.js';
import { planPage } from './planPage.js';
import { sendAsset } from './sendAsset.js';

export interface WebDeps {
  readonly assets: Assets;
  readonly chat: Pick<ChatConfig, 'origins' | 'publicUrl' | 'trustedProxies' | 'azure'>;
  /** Where a quick exit leads. */
  readonly exitUrl: string;
  /** Whose conversation a token opens; throws `ProtocolError`. */
  readonly verifyConversationToken: (token: string | undefined) => Promise<Bearer>;
  readonly planOf: (conversationId: string) => Promise<Plan | undefined>;
  readonly log: Log;
}

/** A token and its field's name; nothing longer is read. */
const MAX_FORM_BYTES = 8_192;

const queryOf = ({ url = '' }: Request): URLSearchParams =>
  new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : '');

/** Adds what browsers load for the chat: the widget, the chat page, their files, the plan and its dates. */
export function mountWeb(server: Server, deps: WebDeps): void {
  const { assets, chat, exitUrl } = deps;
  const both = (path: string, handler: (request: Request, response: Response) => Promise<void>): void => {
    server.get(path, handler);
    server.head(path, handler);
  };

  const setPolicy = (request: Request, response: Response): string => {
    const nonce = newNonce();
    const service = chat.azure && new URL(chat.azure.url).origin;
    setChatPolicy(response, { nonce, own: requestOrigin(request, chat).own, sites: chat.origins, service });
    return nonce;
  };

  both('/widget.js', async (request, response) => sendAsset(request, response, assets.widget, { caching: 'hour' }));

  both('/assets/*', async (request, response) => {
    const asset = assets.at(request.path());
    if (asset === undefined) return send(response, refusal('NotFound'));
    sendAsset(request, response, asset, { caching: 'forever' });
  });

  both('/chat', async (request, response) => {
    const query = queryOf(request);
    const nonce = setPolicy(request, response);
    const language = query.get('language') ?? undefined;
    send(response, {
      status: 200,
      html: chatPage({ assets, language, isEmbedded: query.has('embedded'), exitUrl, nonce }),
    });
  });

  /** The plan of the conversation that the form's token opens; `undefined` when there is none to show. */
  async function planFor(request: Request): Promise<{ plan: Plan; token: string } | undefined> {
    const body = await readBody(request, MAX_FORM_BYTES);
    if (body === 'gone' || body === 'tooLarge') return undefined;
    const token = new URLSearchParams(body.toString('utf8')).get('token') ?? undefined;
    try {
      const { conversationId } = await deps.verifyConversationToken(token);
      const plan = await deps.planOf(conversationId);
      return plan && token !== undefined ? { plan, token } : undefined;
    } catch (error) {
      if (!(error instanceof ProtocolError)) deps.log.failure('state', errorCode(error));
      return undefined;
    }
  }

  const planRoute = (
    path: string,
    answer: (request: Request, response: Response, found: { plan: Plan; token: string }) => void,
  ): void => {
    server.post(path, async (request: Request, response: Response) => {
      const found = await planFor(request);
      if (found === undefined) {
        const { labels } = labelsFor(undefined);
        const page = messagePage({
          title: labels.plan.tabTitle,
          text: labels.plan.noPlan,
          link: '/chat',
          linkText: labels.plan.backToChat,
        });
        send(response, { status: 404, html: page });
      } else answer(request, response, found);
      if (!request.complete) dropRest(request);
    });
  };

  planRoute('/chat/plan', (request, response, { plan, token }) => {
    const nonce = setPolicy(request, response);
    const { language, labels } = labelsFor(undefined);
    send(response, {
      status: 200,
      html: planPage({ plan, labels: labels.plan, assets, language, exitUrl, nonce, token }),
    });
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
