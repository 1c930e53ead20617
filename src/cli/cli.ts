import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { fill } from '../contract/words/fill.ts';
import { type Language, WORDS } from '../contract/words/words.ts';
import { type Day, isDay } from '../domain/day.ts';
import type { Actor } from '../domain/may.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Db } from '../store/connection.ts';
import type { Files } from '../store/files.ts';
import { listTenants, type Tenant } from '../store/tenants.ts';
import type { Scene } from '../work/scene.ts';

/** done; refused, or a check that failed; used wrongly; the database cannot be reached. */
export const EXIT = { ok: 0, refused: 1, usage: 2, away: 3 } as const;

/** The installation a command works in. */
export interface CliHouse {
  readonly db: Db;
  readonly files: Files;
  /** For what only the owner of the tables may do. */
  readonly ownerUrl: string;
  /** Where everything is kept. */
  readonly data: string;
}

/** What the shell around a command gives; made in main.ts, or by a test. */
export interface Shell {
  readonly now: Date;
  readonly today: Day;
  readonly language: Language;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  /** The government meant when the command does not say. */
  readonly defaultTenant: string | undefined;
  readonly openHouse: () => Promise<CliHouse>;
}

export interface Call extends Shell {
  /** Arguments after the command's name. */
  readonly words: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly json: boolean;
  readonly asOf: Day | undefined;
  /** Opens the database and finds the government: --tenant, LUODI_TENANT, or the first that was made. */
  readonly enter: () => Promise<{ house: CliHouse; tenant: Tenant; scene: Scene }>;
  /** Tells a refusal, and answers the exit code for it. */
  readonly refused: (refusal: Refusal) => number;
}

export interface CliCommand {
  /** As it is typed: 'journal verify'. */
  readonly name: string;
  readonly summary: Readonly<Record<Language, string>>;
  /** What follows the name. */
  readonly usage: string;
  readonly options?: ParseArgsOptionsConfig;
  /** Answers the exit code. */
  run(call: Call): Promise<number>;
}

/** Thrown by a command that was called wrongly; the message says how it is called. */
export class UsageFault extends Error {}

/** The operator at the command line has no account: the journal says so. It acts with the rights of the office. */
export const OPERATOR: Actor = { id: null, name: '系统运维', roles: ['office'], unitId: null };

const SHARED = {
  json: { type: 'boolean' },
  tenant: { type: 'string' },
  'as-of': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

/** Finds the command the arguments name and runs it; answers the exit code. */
export async function runCli(args: readonly string[], commands: readonly CliCommand[], shell: Shell): Promise<number> {
  const command = commands
    .toSorted((a, b) => b.name.length - a.name.length)
    .find(({ name }) => name.split(' ').every((word, i) => args[i] === word));
  if (!command) {
    const asked = args.length === 0 || ['help', '--help', '-h'].includes(args[0] ?? '');
    (asked ? shell.print : shell.complain)(helpText(commands, shell.language));
    return asked ? EXIT.ok : EXIT.usage;
  }
  try {
    const call = callOf(command, args.slice(command.name.split(' ').length), shell);
    if (call.values['help']) {
      shell.print(`luodi ${command.name} ${command.usage}\n${command.summary[shell.language]}`);
      return EXIT.ok;
    }
    return await command.run(call);
  } catch (error) {
    if (!isUsage(error)) throw error;
    shell.complain(`${error.message}\nluodi ${command.name} ${command.usage}`);
    return EXIT.usage;
  }
}

const isUsage = (error: unknown): error is Error =>
  error instanceof UsageFault ||
  (error instanceof Error && String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS'));

function callOf(command: CliCommand, args: readonly string[], shell: Shell): Call {
  const options = { ...SHARED, ...command.options };
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  const given = values as Readonly<Record<string, string | boolean | undefined>>;
  const asOf = given['as-of'];
  if (asOf !== undefined && !(typeof asOf === 'string' && isDay(asOf)))
    throw new UsageFault(`--as-of ${String(asOf)}: not a day; write it like 2018-03-07`);
  const json = given['json'] === true;
  return {
    ...shell,
    words: positionals,
    values: given,
    json,
    asOf,
    enter: () => enter(shell, given['tenant'] as string | undefined),
    refused: (refusal) => {
      const sentence = sentenceOf(refusal, shell.language);
      if (json) shell.print(JSON.stringify({ refused: refusal.reason, detail: refusal.detail ?? {}, sentence }));
      else shell.complain(sentence);
      return EXIT.refused;
    },
  };
}

async function enter(shell: Shell, wanted: string | undefined) {
  const house = await shell.openHouse();
  const slug = wanted ?? shell.defaultTenant;
  const tenants = await listTenants(house.db);
  const [first] = tenants.toSorted((a, b) => a.id - b.id);
  const tenant = slug === undefined ? first : tenants.find((it) => it.slug === slug);
  if (!tenant) {
    const known = tenants.map((it) => it.slug).join(', ') || 'none yet: luodi tenant create SLUG NAME';
    throw new UsageFault(`no government ${slug ?? ''} here (${known})`);
  }
  const { now, today } = shell;
  const scene: Scene = { db: house.db, files: house.files, tenantId: tenant.id, actor: OPERATOR, now, today };
  return { house, tenant, scene };
}

/** A refusal in words; one that brings its own along (what is wrong with a file) speaks for itself. */
function sentenceOf({ reason, detail = {} }: Refusal, language: Language): string {
  const own = detail[language === 'en' ? 'en' : 'zh'];
  return typeof own === 'string' ? own : fill(WORDS[language].refusals[reason] ?? reason, detail);
}

const CODES: Readonly<Record<Language, string>> = {
  'zh-CN': '退出码：0 完成，1 被拒绝或检查不通过，2 用法有误，3 连不上数据库。',
  en: 'Exit codes: 0 done, 1 refused or a check failed, 2 used wrongly, 3 the database cannot be reached.',
};
const SERVE: Readonly<Record<Language, string>> = { 'zh-CN': '启动服务。', en: 'Runs the server.' };

const helpText = (commands: readonly CliCommand[], language: Language): string =>
  [
    'luodi COMMAND …  [--tenant SLUG] [--as-of YYYY-MM-DD] [--json]',
    '',
    ...[{ name: 'serve', usage: '', summary: SERVE }, ...commands].flatMap(({ name, usage, summary }) => [
      `  luodi ${name} ${usage}`.trimEnd(),
      `      ${summary[language]}`,
    ]),
    '',
    CODES[language],
  ].join('\n');
