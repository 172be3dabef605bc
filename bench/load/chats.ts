import { setTimeout as wait } from 'node:timers/promises';

/** How one message went: answered, refused with a time to wait, or neither. */
type Fate = 'answered' | 'refused' | 'failed';

/** What became of all messages of one phase. Times in milliseconds. */
export interface LoadFigures {
  readonly sent: number;
  readonly answered: number;
  readonly refused: number;
  readonly failed: number;
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
}

interface Chat {
  readonly token: string;
  readonly conversationId: string;
}

const OPEN_AT_ONCE = 20;
const PATIENCE_MS = 60_000;

/** Opens so many chats; those that were refused for a while are tried again. */
export async function openChats(url: string, count: number): Promise<Chat[]> {
  const chats: Chat[] = [];
  const open = async (): Promise<void> => {
    while (chats.length < count) {
      const { token } = (await (await fetch(`${url}/chat/token`, { method: 'POST' })).json()) as Chat;
      const headers = { Authorization: `Bearer ${token}` };
      const response = await fetch(`${url}/v3/directline/conversations`, { method: 'POST', headers });
      const begun = (await response.json()) as Chat;
      if (response.ok && chats.length < count) chats.push(begun);
      else if (!response.ok) await wait(500);
    }
  };
  await Promise.all(Array.from({ length: OPEN_AT_ONCE }, open));
  return chats;
}

async function say(url: string, { conversationId, token }: Chat, text: string): Promise<Fate> {
  try {
    const response = await fetch(`${url}/v3/directline/conversations/${conversationId}/activities`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ type: 'message', text }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await response.arrayBuffer();
    if (response.ok) return 'answered';
    return response.headers.has('retry-after') ? 'refused' : 'failed';
  } catch {
    return 'failed';
  }
}

/** Lets every chat ask once in `everyMs`, spread evenly, for so long; waits for the last answers. */
export async function load(
  url: string,
  chats: readonly Chat[],
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
        const fate = await say(url, chat, questions[(n + turn * 7) % questions.length] ?? 'what is a tro');
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
