import { join, resolve } from 'node:path';
import { z } from 'zod';
import { startFault } from './store/start-fault.ts';

/** Days, deadlines and working hours are those of Beijing, wherever the machine stands. */
const TIME_ZONE = 'Asia/Shanghai';

const ROOT = join(import.meta.dirname, '..');
const PostgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must look like postgresql://user:password@host:5432/luodi',
});

const Settings = z
  .object({
    PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    LUODI_DATA: z.string().default(join(ROOT, 'data')),
    DATABASE_URL: PostgresUrl.optional(),
    LUODI_OWNER_URL: PostgresUrl.optional(),
    LUODI_LOG: z
      .enum(['silent', 'error', 'warn', 'info'], { error: 'must be silent, error, warn or info' })
      .default('warn'),
    LUODI_TRUST_PROXY: z.string().optional(),
    LUODI_TENANT: z.string().optional(),
    LUODI_URL: z.url({ protocol: /^https?$/, error: 'must look like https://luodi.example.gov.cn' }).optional(),
    LUODI_SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' }).optional(),
    LUODI_MAIL_FROM: z.string().optional(),
    LUODI_ROBOT_HOSTS: z.string().default(''),
    LUODI_DEMO: z.enum(['0', '1'], { error: 'must be 1 (demo tenants) or 0 (an empty tenant)' }).default('1'),
  })
  .refine((s) => !s.LUODI_SMTP_URL === !s.LUODI_MAIL_FROM, {
    path: ['LUODI_MAIL_FROM'],
    error: 'goes with LUODI_SMTP_URL: mail needs both a server and a sender',
  })
  .refine((s) => s.DATABASE_URL || !s.LUODI_OWNER_URL, {
    path: ['LUODI_OWNER_URL'],
    error: 'goes with DATABASE_URL only; the built-in database has its own owner',
  });

/** What the environment says, once and for all; everything else receives values. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute. By default `data` in the checkout, whatever folder a command is called from. */
  readonly data: string;
  readonly databaseUrl: string | undefined;
  readonly ownerUrl: string | undefined;
  readonly demo: boolean;
  /** What the server writes to stderr; 'warn' tells who tried what they may not. */
  readonly log: 'silent' | 'error' | 'warn' | 'info';
  /** Addresses of the proxies whose X-Forwarded-* headers are believed. */
  readonly trustProxy: string | undefined;
  /** The government a command is about when it does not say. */
  readonly tenant: string | undefined;
  /** The public address of the site, for links in messages. */
  readonly site: string | undefined;
  /** Where mail is handed in, and as whom; without it none is sent. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** Hosts inside the network that chat robots may have, and that may be plain http. */
  readonly robotHosts: readonly string[];
}

/** Reads the settings and names all faults together; sets the time zone of the process on the way. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  env['TZ'] = TIME_ZONE;
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = Settings.safeParse(given);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw startFault(`The settings in the environment are not right:\n${faults.join('\n')}`);
  }
  const s = read.data;
  return {
    port: s.PORT,
    host: s.HOST,
    data: resolve(s.LUODI_DATA),
    databaseUrl: s.DATABASE_URL,
    ownerUrl: s.LUODI_OWNER_URL,
    demo: s.LUODI_DEMO === '1',
    log: s.LUODI_LOG,
    trustProxy: s.LUODI_TRUST_PROXY,
    tenant: s.LUODI_TENANT,
    site: s.LUODI_URL,
    mail: s.LUODI_SMTP_URL && s.LUODI_MAIL_FROM ? { url: s.LUODI_SMTP_URL, from: s.LUODI_MAIL_FROM } : undefined,
    robotHosts: s.LUODI_ROBOT_HOSTS.split(/[\s,]+/).filter(Boolean),
  };
}
