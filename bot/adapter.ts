import {
  type BotAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { ChannelAdapter } from './channelAdapter.js';
import type { Registration } from './config.js';
import { fillSuggestedActionsTo } from './fillSuggestedActionsTo.js';
import { keepEntities } from './keepEntities.js';
import type { Store } from './state/store.js';
import { tellLostState } from './tellLostState.js';
import { type TurnFailureDeps, turnFailure } from './turnFailure.js';
import { TurnLog } from './turnLog.js';

export interface TurnDeps extends TurnFailureDeps {
  /** Milliseconds on a clock that does not run backwards. */
  readonly now: () => number;
  /** One sentence for a person whose conversation had to be started anew. */
  readonly startedAnew: () => string;
}

export interface AdapterDeps extends TurnDeps {
  readonly registration: Registration | undefined;
  readonly store: Store;
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
  const adapter = new ChannelAdapter(authentication, deps.store);
  equip(adapter, deps);
  return adapter;
}
