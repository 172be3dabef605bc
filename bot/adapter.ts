import {
  type BotAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type TurnContext,
} from 'botbuilder';
import { ChannelAdapter } from './channelAdapter.js';
import type { Registration } from './config.js';
import { type RetryClock, realClock } from './connectorRetry.js';
import { fillSuggestedActionsTo } from './fillSuggestedActionsTo.js';
import { keepEntities } from './keepEntities.js';
import type { Store } from './state/store.js';
import { SentAnswers } from './teams/sentAnswers.js';
import { tellLostState } from './tellLostState.js';
import { type TurnFailureDeps, turnFailure } from './turnFailure.js';
import { TurnLog } from './turnLog.js';

export interface TurnDeps extends TurnFailureDeps {
  /** Milliseconds on a clock that does not run backwards. */
  readonly now: () => number;
  /** One sentence for a person whose conversation had to be started anew. */
  readonly startedAnew: (context: TurnContext) => string;
}

export interface AdapterDeps extends TurnDeps {
  readonly registration: Registration | undefined;
  readonly store: Store;
  /** How the adapter waits before it sends again; the real clock where left out. */
  readonly retryClock?: RetryClock | undefined;
}

/** Gives any adapter our middleware, outermost first, and the single catch for errors of a turn. */
export function equip(adapter: BotAdapter, deps: TurnDeps): void {
  adapter.use(new TurnLog(deps.log, deps.now));
  adapter.use(fillSuggestedActionsTo);
  adapter.use(tellLostState(deps.conversationState, deps.startedAnew));
  adapter.onTurnError = turnFailure(deps);
}

function credentials(registration: Registration | undefined): ConfigurationServiceClientCredentialFactory {
  if (registration === undefined) return new ConfigurationServiceClientCredentialFactory({});
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: registration.appId,
    MicrosoftAppType: registration.kind,
    ...('password' in registration ? { MicrosoftAppPassword: registration.password } : {}),
    ...('tenantId' in registration ? { MicrosoftAppTenantId: registration.tenantId } : {}),
  });
}

/** The adapter for all channels that speak the Bot Framework protocol over HTTP. */
export function createAdapter(deps: AdapterDeps): ChannelAdapter {
  keepEntities();
  const authentication = new ConfigurationBotFrameworkAuthentication({}, credentials(deps.registration));
  const adapter = new ChannelAdapter(authentication, {
    store: deps.store,
    retryClock: deps.retryClock ?? realClock,
    sentAnswers: new SentAnswers(deps.store.storage),
  });
  equip(adapter, deps);
  return adapter;
}
