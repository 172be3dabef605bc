import type { Metrics, SampledMetric } from './metrics.js';

/** Where metrics are sent over OTLP, as the OpenTelemetry specification names its settings. */
export interface OtlpConfig {
  /** The full address for metrics. */
  readonly url: string;
  /** Sent along with each export: mostly a token. */
  readonly headers: Readonly<Record<string, string>>;
  readonly everyMs: number;
}

/** `NAME=VALUE,…` with percent-encoded values; `undefined` where it is something else. */
export function otlpHeaders(raw: string): Record<string, string> | undefined {
  const pairs = raw.split(',').filter((pair) => pair.trim() !== '');
  try {
    const read = pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new URIError('no name');
      return [pair.slice(0, at).trim(), decodeURIComponent(pair.slice(at + 1).trim())];
    });
    return Object.fromEntries(new Headers(Object.fromEntries(read)));
  } catch {
    return undefined;
  }
}

const TIMEOUT_MS = 10_000;
const NS_PER_MS = 1_000_000n;
/** Values since the process began, not since the last export. */
const CUMULATIVE = 2;

const nanoseconds = (ms: number): string => String(BigInt(Math.round(ms)) * NS_PER_MS);

type Sample = SampledMetric['values'][number];

const attributesOf = ({ labels }: Sample) =>
  Object.entries(labels)
    .filter(([key]) => key !== 'le')
    .map(([key, value]) => ({ key, value: { stringValue: String(value) } }));

/** The samples of one histogram with the same labels, as one point: Prometheus counts up to a bound, OTLP between bounds. */
function histogramPoints(metric: SampledMetric, times: object): object[] {
  const groups = new Map<string, Sample[]>();
  for (const sample of metric.values) {
    const key = JSON.stringify(attributesOf(sample));
    groups.set(key, [...(groups.get(key) ?? []), sample]);
  }
  return [...groups.values()].map((samples) => {
    const of = (part: string): Sample[] => samples.filter(({ metricName }) => metricName === `${metric.name}_${part}`);
    const upTo = of('bucket').map(({ value }) => value);
    return {
      ...times,
      attributes: attributesOf(samples[0] as Sample),
      count: String(of('count')[0]?.value ?? 0),
      sum: of('sum')[0]?.value ?? 0,
      bucketCounts: upTo.map((count, at) => String(count - (upTo[at - 1] ?? 0))),
      explicitBounds: of('bucket')
        .map(({ labels }) => Number(labels.le))
        .filter(Number.isFinite),
    };
  });
}

/** Metrics as one request of OTLP in JSON (opentelemetry-proto 1.3, `ExportMetricsServiceRequest`). Times in ms since 1970. */
export function otlpRequest(metrics: readonly SampledMetric[], startedAt: number, at: number): object {
  const times = { startTimeUnixNano: nanoseconds(startedAt), timeUnixNano: nanoseconds(at) };
  const points = ({ values }: SampledMetric) =>
    values.map((sample) => ({ ...times, attributes: attributesOf(sample), asDouble: sample.value }));
  const kind = (metric: SampledMetric): object => {
    switch (metric.type) {
      case 'counter':
        return { sum: { aggregationTemporality: CUMULATIVE, isMonotonic: true, dataPoints: points(metric) } };
      case 'histogram':
        return { histogram: { aggregationTemporality: CUMULATIVE, dataPoints: histogramPoints(metric, times) } };
      default:
        return { gauge: { dataPoints: points(metric) } };
    }
  };
  return {
    resourceMetrics: [
      {
        resource: { attributes: [{ key: 'service.name', value: { stringValue: 'order-guide' } }] },
        scopeMetrics: [
          {
            scope: { name: 'order-guide' },
            metrics: metrics.map((metric) => ({ name: metric.name, description: metric.help, ...kind(metric) })),
          },
        ],
      },
    ],
  };
}

/** Sends the metrics to a collector, now and then and once more at the end. `failed` hears of each export that was not taken. */
export function exportMetrics(
  metrics: Pick<Metrics, 'samples'>,
  { url, headers, everyMs }: OtlpConfig,
  failed: (error: unknown) => void,
): { stop(): Promise<void> } {
  const startedAt = Date.now();
  const send = async (): Promise<void> => {
    try {
      const body = JSON.stringify(otlpRequest(await metrics.samples(), startedAt, Date.now()));
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.arrayBuffer();
      if (!response.ok) throw Object.assign(new Error('refused'), { code: `HTTP_${response.status}` });
    } catch (error) {
      failed(error);
    }
  };
  let sending = Promise.resolve();
  const timer = setInterval(() => {
    sending = sending.then(send);
  }, everyMs).unref();
  return {
    stop() {
      clearInterval(timer);
      sending = sending.then(send);
      return sending;
    },
  };
}
