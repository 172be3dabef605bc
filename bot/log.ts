import { type DestinationStream, type Logger, pino } from 'pino';
import type { TurnOutcome } from '../dialogs/turnOutcome.js';
import type { Guard, TopicId } from '../knowledge/contract.js';
import type { LogLevel } from './config.js';

/** The channels we tell apart; a closed list, because the name comes from the network. */
export const CHANNELS = ['emulator', 'msteams', 'webchat', 'directline', 'console', 'other'] as const;
export type ChannelName = (typeof CHANNELS)[number];

/** All that is written of a turn. Has no room for text and none for the ids of people or conversations. */
export interface TurnLine {
  readonly outcome: TurnOutcome['outcome'] | 'none' | 'error';
  readonly topic: TopicId | undefined;
  readonly guard: Guard | undefined;
  readonly channel: ChannelName;
  readonly tookMs: number;
}

export type FailurePlace = 'turn' | 'state' | 'delivery' | 'authentication' | 'server' | 'process';

/** The only way to write a log line. */
export interface Log {
  turn(line: TurnLine): void;
  /** One vote on an answer, without the words that may come with it. */
  vote(vote: { readonly topic: string; readonly isHelpful: boolean }): Promise<void>;
  /** `code` comes from {@link errorCode}. */
  failure(place: FailurePlace, code: string): void;
  /** What restify writes of itself: errors only. */
  readonly forServer: Logger;
}

/** Structured lines, one JSON object each, to standard output or to `destination`. */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = destination ? pino(options, destination) : pino(options);
  return {
    turn: (line) => logger.info(line, 'turn'),
    vote: async ({ topic, isHelpful }) => logger.info({ topic, isHelpful }, 'vote'),
    failure: (place, code) => logger.error({ place, code }, 'failure'),
    // Its bindings are dropped with its serializers: restify would add requests, and with them addresses.
    forServer: logger.child(
      {},
      { level: level === 'silent' ? 'silent' : 'error', serializers: { req: () => undefined, res: () => undefined } },
    ),
  };
}
