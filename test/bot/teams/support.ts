import { createBot } from '../../../bot/createBot.js';
import { Words } from '../../../dialogs/replies/words.js';
import type { TopicId } from '../../../knowledge/contract.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { TODAY } from '../../support/today.js';
import { groundsOf } from '../support/groundsOf.js';
import { type RunningBot, type StartOptions, startBot } from '../support/startBot.js';

/** A statement as the bot words it in these tests: what it asks, and what can be tapped. */
export const worded = async (id: string): Promise<string> => new Words(await realKnowledge(), TODAY).text(id);

/** The topic that a message answers, as the message names it. */
export const topicOf = (message: Fields | undefined): unknown => (message?.channelData as Fields | undefined)?.answer;

/** The point of a topic with whose words a message begins. */
export async function pointSaid(message: Fields | undefined): Promise<string | undefined> {
  const entry = (await realKnowledge()).entry(topicOf(message) as TopicId, TODAY);
  return entry?.points.find(({ blocks }) => String(message?.text).startsWith(blocks[0].text))?.id;
}

export type Scope = 'personal' | 'groupChat' | 'channel';
type Fields = Record<string, unknown>;

const BOT = { id: '28:bot', name: 'Order Guide' };
export const PERSON = { id: '29:person', name: 'Alex Wilber', aadObjectId: 'a1b2' };
const AT = '<at>Order Guide</at>';

const ids: Record<Scope, string> = {
  personal: 'a:personal',
  groupChat: '19:group@thread.v2',
  channel: '19:channel@thread.tacv2;messageid=1',
};

/** An activity as Teams shapes it. */
export function teamsActivity(scope: Scope, fields: Fields): Fields {
  return {
    channelId: 'msteams',
    from: PERSON,
    recipient: BOT,
    conversation: {
      id: ids[scope],
      conversationType: scope,
      tenantId: 't1',
      ...(scope === 'personal' ? {} : { isGroup: true, name: 'General' }),
    },
    channelData: { tenant: { id: 't1' } },
    entities: [{ type: 'clientInfo', locale: 'en-US', country: 'US', platform: 'Web' }],
    ...fields,
  };
}

/** The whole bot with the real knowledge base, and Teams on the other side. */
export class TeamsChat {
  private constructor(readonly bot: RunningBot) {}

  static async open(options: StartOptions = {}): Promise<TeamsChat> {
    const knowledge = await realKnowledge();
    return new TeamsChat(
      await startBot(
        (conversationState, parts) => createBot({ ...groundsOf(knowledge), conversationState, ...parts }),
        options,
      ),
    );
  }

  /** Posts, and yields the status, the body, and what the bot sent meanwhile. */
  async post(scope: Scope, fields: Fields): Promise<{ status: number; body: string; sent: Fields[] }> {
    const before = this.bot.connector.sent.length;
    const response = await this.bot.post(teamsActivity(scope, fields));
    const body = await response.text();
    return {
      status: response.status,
      body,
      sent: this.bot.connector.sent.slice(before).map(({ activity }) => activity),
    };
  }

  /** A message; in groups with the mention and the HTML that Teams adds. */
  async say(scope: Scope, text: string, fields: Fields = {}): Promise<Fields[]> {
    const isPersonal = scope === 'personal';
    const said = isPersonal ? text : `${AT}&nbsp;${text}\n`;
    const { sent } = await this.post(scope, {
      type: 'message',
      text: said,
      attachments: [{ contentType: 'text/html', content: `<p>${said}</p>` }],
      ...(isPersonal ? {} : { entities: [{ type: 'mention', mentioned: BOT, text: AT }] }),
      ...fields,
    });
    return sent;
  }

  /** The ids that the connector gave to what was sent so far, newest last. */
  idOf(index: number): string {
    return `sent-${index < 0 ? this.bot.connector.sent.length + 1 + index : index + 1}`;
  }
}

export const textOf = (sent: readonly Fields[]): string =>
  sent.flatMap(({ text }) => (typeof text === 'string' ? [text] : [])).join('\n\n');

/** Every object of a kind anywhere inside cards. */
export function found(within: unknown, type: string): Fields[] {
  if (typeof within !== 'object' || within === null) return [];
  const self = (within as Fields).type === type ? [within as Fields] : [];
  return [...self, ...Object.values(within).flatMap((value) => found(value, type))];
}
