import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

export interface ObservedRequest {
  readonly method: string;
  /** The route's pattern, never the address: ids would make a series of each. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** What one process measures about itself. */
export interface Metrics {
  readonly registry: Registry;
  observeRequest(request: ObservedRequest): void;
  observeActivity(activity: {
    readonly type: string;
    readonly outcome: 'completed' | 'failed';
    readonly seconds: number;
  }): void;
  /** The text that `/metrics` answers. */
  exposition(): Promise<{ readonly contentType: string; readonly text: string }>;
}

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** A registry of its own with the process's memory, event loop and collections, and ours. */
export function createMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'zehuan_http_request_seconds',
    help: 'Time of HTTP requests',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  });
  const activities = new Histogram({
    name: 'zehuan_activity_seconds',
    help: 'Time of activities',
    labelNames: ['type'],
    buckets,
    registers,
  });
  const failures = new Counter({
    name: 'zehuan_activity_failures_total',
    help: 'Activities that threw',
    labelNames: ['type'],
    registers,
  });
  return {
    registry,
    observeRequest({ method, route, status, seconds }) {
      requests.observe({ method, route, status: String(status) }, seconds);
    },
    observeActivity({ type, outcome, seconds }) {
      activities.observe({ type }, seconds);
      if (outcome === 'failed') failures.inc({ type });
    },
    exposition: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}
