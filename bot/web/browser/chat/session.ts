import { deleteOnServer } from '../deleteOnServer.js';
import { settings } from './settings.js';

/** The conversation this page is in, as the server told it. */
export interface Session {
  readonly conversationId: string;
  readonly token: string;
  readonly userId: string;
  /** Where the Direct Line service is. */
  readonly domain: string;
  /** Whether it was there before: its messages have to be fetched. */
  readonly isResumed: boolean;
  readonly canKeep: boolean;
}

/** The server said no. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    /** How long the server asks to wait. */
    readonly retryAfterMs?: number,
  ) {
    super(`refused with ${status}`);
  }

  /** Whether too much was asked of the server: it takes the same later. */
  get isBusy(): boolean {
    return this.status === 429 || this.status === 503;
  }

  /** Whether the same may be taken later. */
  get isPassing(): boolean {
    return this.isBusy || this.status >= 500;
  }
}

/** The refusal in an answer. Our service says how long to wait in milliseconds, HTTP in seconds. */
export async function refusedBy(response: Response): Promise<Refused> {
  const body: unknown = await response.json().catch(() => undefined);
  const told = (body as { error?: { retryAfterMs?: unknown }; retryAfterMs?: unknown } | undefined) ?? {};
  const ms = Number(told.retryAfterMs ?? told.error?.retryAfterMs);
  const header = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const waitMs = ms > 0 ? ms : header > 0 ? (header > 600 ? header : header * 1_000) : undefined;
  return new Refused(response.status, waitMs);
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
  if (!response.ok) throw await refusedBy(response);
  return (await response.json()) as Record<string, unknown>;
}

async function fetchSession(credential: string | undefined): Promise<Session> {
  const { conversationId, token, userId, domain, canKeep } = await post('/chat/token', credential);
  return {
    conversationId: String(conversationId),
    token: String(token),
    userId: String(userId),
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

/** Takes what the page before a reload handed over: nothing stays in the tab's storage while the chat is open. An address in
 *  another language is no reload: whoever takes it wants a chat in that one. */
function handedOver(): string | undefined {
  const [at = '0', token = '', language] = (stored(tab, (storage) => storage.getItem(KEPT)) ?? '').split(' ');
  stored(tab, (storage) => storage.removeItem(KEPT));
  const navigation = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;
  if (token === '') return undefined;
  const isSame = navigation?.type !== 'back_forward' && language === settings.language;
  if (isSame && Date.now() - Number(at) < handOverMs) return token;
  deleteOnServer(token);
  return undefined;
}

/** To be called when the page goes, so that a reload can go on with the chat. */
export const handOver = ({ token }: Session): void =>
  void stored(tab, (storage) => storage.setItem(KEPT, `${Date.now()} ${token} ${settings.language}`));

/** Leaves nothing on the device, in this tab or beyond it. */
export function dropStorage(): void {
  dropKept();
  stored(tab, (storage) => storage.removeItem(KEPT));
}

/** The conversation before a reload, or a new one; `undefined` where one is kept on this device and the person has to
 *  say first whether it may be shown. Throws {@link Refused}, or `TypeError` when the server cannot be reached. */
export async function beginSession(): Promise<Session | undefined> {
  const credential = handedOver();
  if (credential !== undefined) {
    try {
      return await fetchSession(credential);
    } catch (error) {
      if (!(error instanceof Refused) || error.isPassing) throw error;
    }
  }
  return isKept() ? undefined : newSession();
}

/** A conversation that has just begun. */
export const newSession = (): Promise<Session> => fetchSession(undefined);

/** The conversation kept on this device; a new one where the server has it no longer. */
export async function keptSession(): Promise<Session> {
  try {
    return await fetchSession(keptToken());
  } catch (error) {
    if (!(error instanceof Refused) || error.isPassing) throw error;
    dropKept();
    return newSession();
  }
}

/** A fresh token for the same conversation. Throws {@link Refused} when it has ended. */
export async function renewSession({ token, conversationId }: Session): Promise<Session> {
  const renewed = await fetchSession(token);
  // Azure's service begins another conversation in its place.
  if (renewed.conversationId !== conversationId) throw new Refused(404);
  return renewed;
}
