/** The conversation this page is in, as the server told it. */
export interface Session {
  readonly conversationId: string;
  readonly token: string;
  /** Where the Direct Line service is. */
  readonly domain: string;
  /** Whether it was there before: its messages have to be fetched. */
  readonly isResumed: boolean;
  readonly canKeep: boolean;
}

/** The server said no. */
export class Refused extends Error {
  constructor(readonly status: number) {
    super(`refused with ${status}`);
  }
}

interface Kept {
  readonly resumeToken: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

const KEPT = 'order-guide';
/** A reload takes a moment. Whoever comes back later starts anew: somebody else may hold the device. */
const handOverMs = 30_000;

async function post(path: string, credential: string | undefined): Promise<Record<string, unknown>> {
  const headers: Record<string, string> = credential === undefined ? {} : { Authorization: `Bearer ${credential}` };
  const response = await fetch(path, { method: 'POST', headers, cache: 'no-store' });
  if (!response.ok) throw new Refused(response.status);
  return (await response.json()) as Record<string, unknown>;
}

async function fetchSession(credential: string | undefined): Promise<Session> {
  const { conversationId, token, domain, canKeep } = await post('/chat/token', credential);
  return {
    conversationId: String(conversationId),
    token: String(token),
    domain: String(domain),
    isResumed: credential !== undefined,
    canKeep: canKeep === true,
  };
}

/** Storage can be forbidden, above all in a frame; then nothing is kept. */
function stored<T>(storage: () => Storage, read: (storage: Storage) => T): T | undefined {
  try {
    return read(storage());
  } catch {
    return undefined;
  }
}
const device = (): Storage => window.localStorage;
const tab = (): Storage => window.sessionStorage;

function keptToken(): string | undefined {
  const kept = stored(device, (storage) => JSON.parse(storage.getItem(KEPT) ?? 'null') as Kept | null);
  if (kept && Date.now() < kept.until) return kept.resumeToken;
  dropKept();
  return undefined;
}

export const isKept = (): boolean => keptToken() !== undefined;
export const dropKept = (): void => void stored(device, (storage) => storage.removeItem(KEPT));

/** Keeps the chat on this device until it runs out on the server. Throws where the browser does not let us. */
export async function keep({ token }: Session): Promise<void> {
  const { resumeToken, expires_in } = await post('/chat/keep', token);
  const kept: Kept = { resumeToken: String(resumeToken), until: Date.now() + Number(expires_in) * 1_000 };
  window.localStorage.setItem(KEPT, JSON.stringify(kept));
}

/** Takes what the page before a reload handed over: nothing stays in the tab's storage while the chat is open. */
function handedOver(): string | undefined {
  const [at = '0', token = ''] = (stored(tab, (storage) => storage.getItem(KEPT)) ?? '').split(' ');
  stored(tab, (storage) => storage.removeItem(KEPT));
  const navigation = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;
  if (token === '') return undefined;
  if (navigation?.type !== 'back_forward' && Date.now() - Number(at) < handOverMs) return token;
  deleteOnServer(token);
  return undefined;
}

/** To be called when the page goes, so that a reload can go on with the chat. */
export const handOver = ({ token }: Session): void =>
  void stored(tab, (storage) => storage.setItem(KEPT, `${Date.now()} ${token}`));

/** Leaves nothing on the device, in this tab or beyond it. */
export function dropStorage(): void {
  dropKept();
  stored(tab, (storage) => storage.removeItem(KEPT));
}

/** Deletes the conversation on the server, also while the page is being left. */
export function deleteOnServer(token: string): void {
  const request = { method: 'POST', body: token, keepalive: true, cache: 'no-store' } as const;
  fetch('/chat/forget', request).catch(() => navigator.sendBeacon('/chat/forget', token));
}

/** The conversation to be in: the one before a reload, the one kept on this device, or a new one.
 *  Throws {@link Refused}, or `TypeError` when the server cannot be reached. */
export async function beginSession(): Promise<Session> {
  for (const credential of [handedOver(), keptToken()]) {
    if (credential === undefined) continue;
    try {
      return await fetchSession(credential);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.status === 429) throw error;
    }
  }
  dropKept();
  return fetchSession(undefined);
}

/** A fresh token for the same conversation. Throws {@link Refused} when it has ended. */
export async function renewSession({ token }: Session): Promise<Session> {
  return fetchSession(keptToken() ?? token);
}
