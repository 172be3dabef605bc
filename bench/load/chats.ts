import { setTimeout as wait } from 'node:timers/promises';
import { type Fate, OpenChat } from './openChat.js';

/** What became of all messages of one phase. Times in milliseconds, from sending to the reply on the socket. */
export interface LoadFigures {
  readonly sent: number;
  readonly answered: number;
  readonly refused: number;
  readonly failed: number;
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
}

const OPEN_AT_ONCE = 20;

/** Opens so many chats, spread over the processes that serve them. */
export async function openChats(urls: readonly string[], count: number): Promise<OpenChat[]> {
  const chats: OpenChat[] = [];
  let next = 0;
  const open = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      chats.push(await OpenChat.open(urls[next % urls.length] as string));
    }
  };
  await Promise.all(Array.from({ length: OPEN_AT_ONCE }, open));
  return chats;
}

/** Lets every chat ask once in `everyMs`, spread evenly, for so long, each time by way of the next process; waits for the last replies. */
export async function load(
  urls: readonly string[],
  chats: readonly OpenChat[],
  questions: readonly string[],
  { everyMs, forMs }: { readonly everyMs: number; readonly forMs: number },
): Promise<LoadFigures> {
  const fates: Record<Fate, number> = { answered: 0, refused: 0, failed: 0 };
  const times: number[] = [];
  const begun = performance.now();
  await Promise.all(
    chats.map(async (chat, n) => {
      for (let turn = 0; ; turn += 1) {
        const at = begun + (n / chats.length) * everyMs + turn * everyMs;
        if (at - begun >= forMs) return;
        await wait(Math.max(0, at - performance.now()));
        const start = performance.now();
        const question = questions[(n + turn * 7) % questions.length] ?? 'what is a tro';
        const fate = await chat.ask(urls[(n + turn) % urls.length] as string, question);
        fates[fate] += 1;
        if (fate === 'answered') times.push(performance.now() - start);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1_000;
  times.sort((a, b) => a - b);
  const share = (part: number): number => times[Math.floor(part * (times.length - 1))] ?? 0;
  return {
    sent: fates.answered + fates.refused + fates.failed,
    ...fates,
    p50: share(0.5),
    p99: share(0.99),
    perSecond: fates.answered / seconds,
  };
}
