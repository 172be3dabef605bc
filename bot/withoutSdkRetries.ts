import type { BotAdapter, TurnContext } from 'botbuilder';

/** What of a connector's client of botbuilder 4.23.3 carries its policies; the SDK passes no options for them. */
interface WithPipeline {
  readonly client: { readonly pipeline: { removePolicy(which: { readonly phase: 'Retry' }): unknown } };
}

const hasPipeline = (client: unknown): client is WithPipeline =>
  typeof (client as WithPipeline | undefined)?.client?.pipeline?.removePolicy === 'function';

/** Keeps the connector's client of this turn from sending again by itself. As shipped it repeats whatever was answered
 *  with 500 or cut off, and a person reads the same reply up to four times. */
export function withoutSdkRetries({ ConnectorClientKey }: BotAdapter, context: TurnContext): void {
  const connector: unknown = context.turnState.get(ConnectorClientKey as unknown as string);
  if (hasPipeline(connector)) connector.client.pipeline.removePolicy({ phase: 'Retry' });
}
