import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../bot/config.js';
import { createLog } from '../../bot/log.js';
import { createMetrics } from '../../bot/metrics.js';
import { exportMetrics, type OtlpConfig } from '../../bot/otlpMetrics.js';
import { type BotProcess, startBotProcess } from './kill/botProcess.js';
import { Conversation } from './kill/conversation.js';
import { ENGINES, type Place } from './state/support/engines.js';

const WORDS = 'purple xylophone';

interface Point {
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue: string } }[];
  readonly startTimeUnixNano: string;
  readonly timeUnixNano: string;
  readonly asDouble?: number;
  readonly count?: string;
  readonly sum?: number;
  readonly bucketCounts?: readonly string[];
  readonly explicitBounds?: readonly number[];
}
interface Metric {
  readonly name: string;
  readonly sum?: {
    readonly aggregationTemporality: number;
    readonly isMonotonic: boolean;
    readonly dataPoints: Point[];
  };
  readonly gauge?: { readonly dataPoints: Point[] };
  readonly histogram?: { readonly aggregationTemporality: number; readonly dataPoints: Point[] };
}

let collector: Server;
let url: string;
let status: number;
let taken: { path: string | undefined; headers: IncomingHttpHeaders; body: string }[];
let bot: BotProcess | undefined;

beforeEach(async () => {
  taken = [];
  status = 200;
  collector = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    taken.push({ path: request.url, headers: request.headers, body });
    response.writeHead(status, { 'Content-Type': 'application/json' }).end('{}');
  });
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  url = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
  collector.closeAllConnections();
  collector.close();
});

const settings = (): OtlpConfig =>
  readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: `${url}/`, OTEL_EXPORTER_OTLP_HEADERS: 'api-key=a%20b' }, '/project')
    .otlp as OtlpConfig;
const metricsOf = (body: string): Metric[] => JSON.parse(body).resourceMetrics[0].scopeMetrics[0].metrics;
const named = (metrics: readonly Metric[], name: string): Metric =>
  metrics.find((metric) => metric.name === `order_guide_${name}`) as Metric;

test('counters, latencies and gauges arrive at a collector as OTLP has them', async () => {
  const metrics = createMetrics();
  metrics.watch('sockets_open', () => 7);
  const log = metrics.counting(createLog('silent'));
  for (const tookMs of [20, 300, 99_000])
    log.turn({ outcome: 'answer', topic: undefined, guard: undefined, channel: 'webchat', language: 'en', tookMs });
  log.failure('state', 'StoreError.TIMEOUT');
  await exportMetrics(metrics, settings(), (error) => expect(error).toBeUndefined()).stop();

  expect(taken).toHaveLength(1);
  expect(taken[0]).toMatchObject({
    path: '/v1/metrics',
    headers: { 'content-type': 'application/json', 'api-key': 'a b' },
  });
  const found = metricsOf(taken[0]?.body ?? '');
  const attributes = [
    { key: 'outcome', value: { stringValue: 'answer' } },
    { key: 'channel', value: { stringValue: 'webchat' } },
  ];
  const turns = named(found, 'turns_total').sum;
  expect(turns).toMatchObject({
    aggregationTemporality: 2,
    isMonotonic: true,
    dataPoints: [{ attributes, asDouble: 3 }],
  });
  expect(turns?.dataPoints[0]?.timeUnixNano).toMatch(/^\d{19}$/);
  expect(named(found, 'failures_total').sum?.dataPoints).toMatchObject([{ asDouble: 1 }]);
  expect(named(found, 'sockets_open').gauge?.dataPoints).toMatchObject([{ attributes: [], asDouble: 7 }]);
  expect(named(found, 'event_loop_delay_seconds').gauge?.dataPoints).toHaveLength(1);
  const [latency] = named(found, 'turn_seconds').histogram?.dataPoints ?? [];
  expect(latency).toMatchObject({ count: '3', sum: 99.32, attributes: attributes.slice(1) });
  expect(latency?.explicitBounds).toEqual([0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15]);
  expect(latency?.bucketCounts).toEqual(['0', '1', '0', '0', '0', '1', '0', '0', '0', '0', '0', '1']);
});

test('a collector that refuses or is away is told of, and stops nothing', async () => {
  const failures: unknown[] = [];
  status = 503;
  await exportMetrics(createMetrics(), settings(), (error) => failures.push(error)).stop();
  expect(failures).toMatchObject([{ code: 'HTTP_503' }]);
  const away = { ...settings(), url: 'http://127.0.0.1:1/v1/metrics' };
  await exportMetrics(createMetrics(), away, (error) => failures.push(error)).stop();
  expect(failures).toHaveLength(2);
});

test('the running bot sends them, its last ones when it ends; nothing that was typed is in them', async () => {
  const place = (await ENGINES[0]?.place()) as Place;
  bot = await startBotProcess({ OTEL_EXPORTER_OTLP_ENDPOINT: url, STORE: place.address });
  const chat = await Conversation.begin(`http://127.0.0.1:${bot.port}`);
  await chat.say(`what is a ${WORDS}`);
  await chat.log(2);
  await bot.stop();
  await place.end();
  const last = taken.at(-1)?.body ?? '';
  expect(named(metricsOf(last), 'turns_total').sum?.dataPoints.length).toBeGreaterThan(0);
  for (const { body } of taken) expect(body).not.toContain('xylophone');
});

test('settings that cannot be used are refused', () => {
  const wrong = (env: Record<string, string>) => () => readConfig(env, '/project');
  expect(wrong({ OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318' })).toThrow(/OTEL_EXPORTER_OTLP_ENDPOINT/);
  expect(wrong({ OTEL_EXPORTER_OTLP_HEADERS: 'token' })).toThrow(/OTEL_EXPORTER_OTLP_HEADERS/);
  expect(wrong({ OTEL_EXPORTER_OTLP_HEADERS: 'token=%zz' })).toThrow(/OTEL_EXPORTER_OTLP_HEADERS/);
  expect(readConfig({}, '/project').otlp).toBeUndefined();
});
