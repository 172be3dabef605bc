import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ActivityHandler, ActivityTypes, type TurnContext } from 'botbuilder';
import type { ChatConfig, ChatLimits } from '../../../bot/directLine/chatConfig.js';
import { createLog } from '../../../bot/log.js';
import { pageRenderer } from '../../../bot/render/page/pageRenderer.js';
import { voteIn } from '../../../bot/render/votes.js';
import type { Branding } from '../../../bot/web/branding.js';
import type { Reply } from '../../../dialogs/replies/reply.js';
import { chatServer } from '../../bot/directLine/support/chatServer.js';
import { until } from '../../bot/directLine/support/until.js';
import { PLAN, REPLIES, WELCOME } from './sampleReplies.js';

export interface SampleChat {
  readonly url: string;
  /** The file of the store. */
  readonly storeFile: string;
  /** While shut, "slow" waits. */
  readonly gate: { isOpen: boolean };
  /** Votes that reached the bot. */
  readonly votes: { readonly topic: string; readonly isHelpful: boolean }[];
  /** Locales of the messages that reached the bot. */
  readonly locales: string[];
  /** Moves the clock of tokens and idle times forward. */
  pass(ms: number): void;
  stop(): Promise<void>;
}

export interface SampleOptions {
  readonly limits?: Partial<ChatLimits>;
  readonly config?: Partial<ChatConfig>;
  readonly replies?: Readonly<Record<string, Reply>>;
  readonly exitUrl?: string;
  /** How the host wants the button and the head. */
  readonly branding?: Branding;
  /** What opens the host's report, as the password of any name. */
  readonly reportToken?: string;
}

/** The real server, service, pages and renderer around a bot that says made-up replies: what is tested is the client. */
export async function startSampleChat(options: SampleOptions = {}): Promise<SampleChat> {
  const folder = mkdtempSync(join(tmpdir(), 'sample-chat-'));
  const gate = { isOpen: true };
  const votes: SampleChat['votes'] = [];
  const locales: string[] = [];
  let passed = 0;
  const say = async (context: TurnContext, reply: Reply): Promise<void> => {
    await context.sendActivities(pageRenderer.render(reply));
  };
  const bot = new ActivityHandler();
  bot.onMembersAdded(async (context, next) => {
    await say(context, { ...WELCOME, language: context.activity.locale?.startsWith('es') ? 'es' : 'en' });
    await next();
  });
  bot.onEvent(async ({ activity }, next) => {
    const vote = voteIn(activity.entities);
    if (vote) votes.push(vote);
    await next();
  });
  bot.onMessage(async (context, next) => {
    const { text, locale = '' } = context.activity;
    locales.push(locale);
    if (text === 'slow') await until(() => gate.isOpen);
    // "plan + day" is answered by two replies at once.
    for (const name of text.split(' + ')) {
      const reply = { ...REPLIES, ...options.replies }[name];
      await say(context, reply ?? { blocks: [{ kind: 'paragraph', text: `Heard: ${name}` }], choices: [] });
    }
    if (text === 'forget me') await context.sendActivity({ type: ActivityTypes.Event, name: 'order-guide:forgotten' });
    await next();
  });
  const { server, store, storeFile } = await chatServer({
    folder,
    log: createLog('silent'),
    makeBot: () => bot,
    now: () => Date.now() + passed,
    config: options.config,
    limits: options.limits,
    exitUrl: options.exitUrl,
    reportToken: options.reportToken,
    ...(options.branding ? { branding: options.branding } : {}),
    planOf: async () => PLAN,
  });
  const { port } = await server.listen(0, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${port}`,
    storeFile,
    gate,
    votes,
    locales,
    pass: (ms) => {
      passed += ms;
    },
    async stop() {
      gate.isOpen = true;
      await server.close(5_000);
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
