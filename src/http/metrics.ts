import type { FastifyInstance } from 'fastify';
import type { Db } from '../store/connection.ts';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Series {
  readonly labels: string;
  readonly buckets: number[];
  sum: number;
  count: number;
}

/** Counts requests and how long they took, and tells them with the state of the pool in the text format of Prometheus. */
export function measure(app: FastifyInstance, db: Db): void {
  const series = new Map<string, Series>();
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const labels = `method="${request.method}",route="${route}",status="${reply.statusCode}"`;
    const known = series.get(labels) ?? { labels, buckets: SECONDS.map(() => 0), sum: 0, count: 0 };
    series.set(labels, known);
    const seconds = reply.elapsedTime / 1000;
    known.sum += seconds;
    known.count += 1;
    for (const [i, most] of SECONDS.entries()) if (seconds <= most) known.buckets[i] = (known.buckets[i] ?? 0) + 1;
  });
  app.get('/metrics', { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(textOf([...series.values()], db)),
  );
}

function textOf(series: readonly Series[], { pool }: Db): string {
  const lines = [
    '# HELP luodi_request_seconds Time from request to reply.',
    '# TYPE luodi_request_seconds histogram',
    ...series.flatMap(({ labels, buckets, sum, count }) => [
      ...buckets.map((n, i) => `luodi_request_seconds_bucket{${labels},le="${SECONDS[i]}"} ${n}`),
      `luodi_request_seconds_bucket{${labels},le="+Inf"} ${count}`,
      `luodi_request_seconds_sum{${labels}} ${sum}`,
      `luodi_request_seconds_count{${labels}} ${count}`,
    ]),
    ...gauge('luodi_database_connections', 'Connections to the database.', pool.totalCount),
    ...gauge('luodi_database_connections_idle', 'Connections nobody uses.', pool.idleCount),
    ...gauge('luodi_database_waiting', 'Requests waiting for a connection.', pool.waitingCount),
    ...gauge('process_resident_memory_bytes', 'Memory of this process.', process.memoryUsage.rss()),
    ...gauge('process_uptime_seconds', 'Since this process started.', Math.round(process.uptime())),
  ];
  return `${lines.join('\n')}\n`;
}

const gauge = (name: string, help: string, value: number): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} gauge`,
  `${name} ${value}`,
];
