import { setTimeout as wait } from 'node:timers/promises';
import { type Balancer, startBalancer } from './balancer.js';
import { type BotProcess, startBotProcess } from './botProcess.js';
import { Conversation, type Line } from './conversation.js';

/** A dialog whose replies depend on everything said before: a lost or repeated step would show. */
const SCRIPT = [
  'what is the difference between a TRO and CLETS?',
  'help',
  'The other person',
  'what is a tro',
  'Temporary',
  'back',
  'start over',
];

export interface KillPlan {
  readonly store: string;
  readonly processes: number;
  readonly kills: number;
  /** Longest time between a start and the next kill, in milliseconds; the shortest is 150. */
  readonly pauseMs: number;
  /** Conversations going on at any time. */
  readonly people: number;
  /** Done every so many kills instead of killing the bot. */
  readonly storeKill?: { readonly every: number; readonly run: () => Promise<void> };
  readonly report?: (line: string) => void;
}

export interface KillFigures {
  readonly conversations: number;
  readonly messages: number;
  readonly botKills: number;
  readonly storeKills: number;
  readonly retries: number;
  /** What went wrong, a line each; empty when all is well. */
  readonly faults: readonly string[];
}

/** Lets people talk to bot processes behind a balancer while these are killed at random moments, and compares every
 *  conversation with one that nobody disturbed. */
export async function killRun(plan: KillPlan): Promise<KillFigures> {
  const env = { STORE: plan.store, LOG_LEVEL: 'error', TURN_TIMEOUT_MS: '5000' };
  const bots: BotProcess[] = await Promise.all(Array.from({ length: plan.processes }, () => startBotProcess(env)));
  const balancer = await startBalancer(() => bots.filter(({ isAlive }) => isAlive).map(({ port }) => port));
  try {
    const undisturbed = await talk(balancer, await lengths(balancer));
    const killing = kill(plan, bots, env);
    let isOver = false;
    void killing.finally(() => {
      isOver = true;
    });
    const sizes = undisturbed.sizes;
    const faults: string[] = [];
    let conversations = 0;
    let retries = 0;
    const person = async (): Promise<void> => {
      while (!isOver) {
        const said = await talk(balancer, sizes);
        conversations += 1;
        retries += said.retries;
        faults.push(...differences(said, undisturbed).map((fault) => `conversation ${conversations}: ${fault}`));
        if (conversations % 50 === 0) plan.report?.(`${conversations} conversations, ${retries} retries`);
      }
    };
    await Promise.all(Array.from({ length: plan.people }, person));
    const { botKills, storeKills } = await killing;
    return { conversations, messages: conversations * SCRIPT.length, botKills, storeKills, retries, faults };
  } finally {
    await balancer.close();
    await Promise.all(bots.map((bot) => bot.kill()));
  }
}

interface Talk {
  readonly lines: readonly Line[];
  readonly acknowledged: readonly string[];
  readonly retries: number;
  /** The length of the log after each step. */
  readonly sizes: readonly number[];
}

async function talk({ url }: Balancer, sizes: readonly number[]): Promise<Talk> {
  const conversation = await Conversation.begin(url);
  await conversation.log(sizes[0] ?? 0);
  for (const [step, text] of SCRIPT.entries()) {
    await conversation.say(text);
    await conversation.log(sizes[step + 1] ?? 0);
  }
  // A moment later, so that a reply that comes twice is seen.
  await wait(100);
  const lines = await conversation.log(0);
  return { lines, acknowledged: conversation.acknowledged, retries: conversation.retries, sizes };
}

/** How long the log is after each step, when nobody disturbs: once it has not grown for a while. */
async function lengths({ url }: Balancer): Promise<number[]> {
  const conversation = await Conversation.begin(url);
  const settled = async (): Promise<number> => {
    for (let before = -1; ; await wait(400)) {
      const { length } = await conversation.log(1);
      if (length === before) return length;
      before = length;
    }
  };
  const sizes = [await settled()];
  for (const text of SCRIPT) {
    await conversation.say(text);
    sizes.push(await settled());
  }
  return sizes;
}

function differences(said: Talk, undisturbed: Talk): string[] {
  const faults: string[] = [];
  for (const id of said.acknowledged) {
    const times = said.lines.filter(({ clientId }) => clientId === id).length;
    if (times !== 1) faults.push(`message ${id} stands ${times} times in the log`);
  }
  const ids = new Set(said.lines.map(({ id }) => id));
  if (ids.size !== said.lines.length) faults.push('two entries have the same id');
  undisturbed.lines.forEach(({ role, text }, at) => {
    const line = said.lines[at];
    if (line?.text !== text || line.role !== role)
      faults.push(
        `entry ${at + 1} is ${JSON.stringify(line?.text.slice(0, 60))}, not ${JSON.stringify(text.slice(0, 60))}`,
      );
  });
  if (said.lines.length !== undisturbed.lines.length)
    faults.push(`${said.lines.length} entries, not ${undisturbed.lines.length}`);
  return faults;
}

async function kill(
  { kills, pauseMs, storeKill, report }: KillPlan,
  bots: BotProcess[],
  env: Readonly<Record<string, string>>,
): Promise<{ botKills: number; storeKills: number }> {
  let botKills = 0;
  let storeKills = 0;
  for (let n = 1; n <= kills; n += 1) {
    await wait(150 + Math.random() * pauseMs);
    if (storeKill && n % storeKill.every === 0) {
      await storeKill.run();
      storeKills += 1;
    } else {
      const victim = Math.floor(Math.random() * bots.length);
      await bots[victim]?.kill();
      bots[victim] = await startBotProcess(env);
      botKills += 1;
    }
    report?.(`kill ${n} of ${kills}`);
  }
  await wait(500);
  return { botKills, storeKills };
}
