import { type DestinationStream, type Logger, pino } from 'pino';
import type { TurnOutcome } from '../dialogs/turn/outcome.js';
import type { Guard, Language, TopicId } from '../knowledge/contract.js';
import type { LogLevel } from './config.js';

/** The channels we tell apart; a closed list, because the name comes from the network. */
export const CHANNELS = ['emulator', 'msteams', 'webchat', 'directline', 'console', 'other'] as const;
export type ChannelName = (typeof CHANNELS)[number];

/** All that is written of a turn. Has no room for text and none for the ids of people or conversations. */
export interface TurnLine {
  readonly outcome: TurnOutcome['outcome'] | 'none' | 'error';
  readonly topic: TopicId | undefined;
  readonly guard: Guard | undefined;
  readonly language: Language | undefined;
  readonly channel: ChannelName;
  readonly tookMs: number;
}

export type FailurePlace =
  | 'turn'
  | 'reading'
  | 'state'
  | 'delivery'
  | 'authentication'
  | 'server'
  | 'process'
  | 'telemetry';

/** The only way to write a log line. */
export interface Log {
  turn(line: TurnLine): void;
  /** `code` comes from {@link errorCode}. */
  failure(place: FailurePlace, code: string): void;
  /** A host's own listings at the start: how many are offered, and how many were not checked for too long. */
  listings(count: { readonly offered: number; readonly expired: number }): void;
  /** What restify writes of itself: errors only. */
  readonly forServer: Logger;
}

/** What anybody can cause, or what lasts, is told of once so often, not each time. Milliseconds. */
const SAME_STATE_MS = 60_000;
const REPEATING: readonly FailurePlace[] = ['state', 'telemetry', 'authentication'];
const STORE_AWAY = /^(?:StoreError|Client[A-Za-z]*Error|Socket[A-Za-z]*Error|Error\.E(?:CONN|PIPE|HOST))/;

/** Structured lines, one JSON object each, to standard output or to `destination`. */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = destination ? pino(options, destination) : pino(options);
  const told = new Map<string, { at: number; repeated: number }>();
  return {
    turn: (line) => logger.info(line, 'turn'),
    failure: (place, code) => {
      if (!REPEATING.includes(place) && !STORE_AWAY.test(code)) return void logger.error({ place, code }, 'failure');
      const now = performance.now();
      const { at, repeated } = told.get(place + code) ?? { at: Number.NEGATIVE_INFINITY, repeated: 0 };
      if (now - at < SAME_STATE_MS) return void told.set(place + code, { at, repeated: repeated + 1 });
      told.set(place + code, { at: now, repeated: 0 });
      logger.error({ place, code, ...(repeated > 0 ? { repeated } : {}) }, 'failure');
    },
    listings: (count) => (count.expired > 0 ? logger.warn(count, 'listings') : logger.info(count, 'listings')),
    // Its bindings are dropped with its serializers: restify would add requests, and with them addresses.
    forServer: logger.child(
      {},
      { level: level === 'silent' ? 'silent' : 'error', serializers: { req: () => undefined, res: () => undefined } },
    ),
  };
}
