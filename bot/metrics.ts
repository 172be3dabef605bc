import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ChannelName, FailurePlace, Log, TurnLine } from './log.js';

/** What is counted and measured of the process. Like the log it has no room for text, and none for ids. */
export interface Metrics {
  /** A log that counts what it is told, and tells the other. */
  counting(log: Log): Log;
  /** An HTTP answer, by the first digit of its status. */
  answered(status: number): void;
  /** Shows a figure that is looked up when somebody asks. */
  watch(name: 'turns_running' | 'turns_waiting' | 'sockets_open', value: () => number): void;
  /** Everything as numbers, to be sent elsewhere. */
  samples(): Promise<readonly SampledMetric[]>;
  /** Everything in the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** One metric with a sample for each set of labels; of a histogram one for each bound, the sum and the count. */
export interface SampledMetric {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly values: readonly {
    readonly value: number;
    readonly labels: Readonly<Record<string, string | number>>;
    readonly metricName?: string;
  }[];
}

const HELP = {
  turns_running: 'Turns being worked on now.',
  turns_waiting: 'Turns that wait for a place.',
  sockets_open: 'Web sockets of the chat that are open.',
} as const;
const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];
const MS = 1_000;
const NS = 1e9;

/** Counters and latencies of one process, by outcome, channel and place: closed lists all of them. */
export function createMetrics(): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  const turns = new Counter({
    name: 'order_guide_turns_total',
    help: 'Turns, by outcome and channel.',
    labelNames: ['outcome', 'channel'],
    registers,
  });
  const seconds = new Histogram({
    name: 'order_guide_turn_seconds',
    help: 'How long a turn took.',
    labelNames: ['channel'],
    buckets: SECONDS,
    registers,
  });
  const failures = new Counter({
    name: 'order_guide_failures_total',
    help: 'Failures, by place.',
    labelNames: ['place'],
    registers,
  });
  const answers = new Counter({
    name: 'order_guide_http_answers_total',
    help: 'HTTP answers, by the class of their status.',
    labelNames: ['status'],
    registers,
  });
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  new Gauge({
    name: 'order_guide_event_loop_delay_seconds',
    help: 'The longest delay of the event loop since the last look.',
    registers,
    collect() {
      this.set(delay.max / NS);
      delay.reset();
    },
  });
  new Gauge({
    name: 'order_guide_resident_bytes',
    help: 'Memory of the process.',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  new Gauge({
    name: 'order_guide_cpu_seconds_total',
    help: 'Processor time of the process.',
    registers,
    collect() {
      const { user, system } = process.cpuUsage();
      this.set((user + system) / 1e6);
    },
  });
  const noteTurn = ({
    outcome,
    channel,
    tookMs,
  }: {
    outcome: TurnLine['outcome'];
    channel: ChannelName;
    tookMs: number;
  }) => {
    turns.inc({ outcome, channel });
    seconds.observe({ channel }, tookMs / MS);
  };
  return {
    counting: (log) => ({
      forServer: log.forServer,
      listings: (count) => log.listings(count),
      turn(line) {
        noteTurn(line);
        log.turn(line);
      },
      failure(place: FailurePlace, code) {
        failures.inc({ place });
        log.failure(place, code);
      },
    }),
    answered: (status) => answers.inc({ status: `${Math.floor(status / 100)}xx` }),
    watch(name, value) {
      new Gauge({
        name: `order_guide_${name}`,
        help: HELP[name],
        registers,
        collect() {
          this.set(value());
        },
      });
    },
    samples: async () => (await registry.getMetricsAsJSON()) as unknown as readonly SampledMetric[],
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
