import { mkdirSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { runCli, type CliHouse, EXIT } from './cli/cli.ts';
import { commands } from './cli/commands.ts';
import { type Config, readConfig } from './config.ts';
import { dayIn } from './http/door.ts';
import { openServer } from './http/server.ts';
import { connect, disconnect } from './store/connection.ts';
import { isOutage } from './store/faults.ts';
import { filesIn } from './store/files.ts';
import { migrate } from './store/migrate.ts';
import { openDatabase } from './store/open-database.ts';
import { assertSafeRole } from './store/safe-role.ts';
import { isStartFault, startFault } from './store/start-fault.ts';
import { listTenants } from './store/tenants.ts';
import { addTenant } from './work/add-tenant.ts';
import { enterDemo } from './work/demo/enter.ts';
import { resumeImports } from './work/imports/resume.ts';
import { standToday, watchDays } from './work/jobs/new-day.ts';
import { watchNotices } from './work/jobs/notices.ts';
import { watchSweep } from './work/jobs/sweep.ts';
import { openMailer } from './work/notices/mail.ts';
import { printOpened } from './opened.ts';

const WEB = join(import.meta.dirname, '..', 'dist', 'web');
const now = (): Date => new Date();

/** Where a new installation begins when nobody asked for the demo; its first account is told once, here. */
const FIRST_TENANT = { slug: 'main', name: '本级政府' };

interface Installation extends CliHouse {
  close(): Promise<void>;
}

/** The database opened, brought up to date and found safe, and the demo in it; the same for the server and for a command. */
async function openInstallation(config: Config, how: { exclusive: boolean }): Promise<Installation> {
  const place = await openDatabase({ ...config, data: config.data }, how);
  const db = connect(place.appUrl);
  const close = async (): Promise<void> => {
    await disconnect(db);
    await place.stop();
  };
  try {
    await migrate(place.ownerUrl);
    await assertSafeRole(db.pool as never);
    mkdirSync(join(config.data, 'files'), { recursive: true, mode: 0o700 });
    const files = filesIn(join(config.data, 'files'));
    const moment = now();
    const tell = (line: string): void => console.error(`luodi: ${line}`);
    if (config.demo) await enterDemo({ ownerUrl: place.ownerUrl, db, files, today: dayIn(moment), now: moment, tell });
    if ((await listTenants(db)).length === 0) {
      const account = await addTenant(place.ownerUrl, { ...FIRST_TENANT, now: moment, today: dayIn(moment) });
      if (account) tell(`${FIRST_TENANT.name} (${FIRST_TENANT.slug}): ${account.login} / ${account.password}`);
    }
    await standToday({ db, today: () => dayIn(now()), failed: (error) => console.error(error) });
    return { db, files, ownerUrl: place.ownerUrl, data: config.data, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs until it is told to stop; answers the exit code. */
async function serve(config: Config): Promise<number> {
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  });
  const installation = await openInstallation(config, { exclusive: true });
  const { db, files } = installation;
  const { site, robotHosts } = config;
  const mailer = config.mail && openMailer(config.mail);
  const channels = { mail: mailer !== undefined, site, robotHosts };
  const app = await openServer(
    { db, files, now, channels },
    { web: WEB, log: config.log, trustProxy: config.trustProxy },
  );
  const failed = (error: unknown): void => app.log.error(error);
  const endDays = watchDays({ db, today: () => dayIn(now()), failed });
  const endSweep = watchSweep({ db, failed });
  const endNotices = watchNotices({ db, now, mailer, site, namedHosts: robotHosts, failed });
  const moment = now();
  await resumeImports({ db, files, now: moment, today: dayIn(moment) }, failed);
  try {
    const address = await app.listen({ port: config.port, host: config.host }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      throw startFault(`port ${config.port} is in use; end what uses it, or start with another: PORT=3001 npm start`);
    });
    await printOpened({ db, address, print: (line) => console.log(line) });
    // A server that is killed keeps nothing of what it has read, and the next start would read it all again.
    flushCompileCache();
    await stopped;
  } finally {
    await app.close();
    await Promise.all([endDays(), endSweep(), endNotices()]);
    mailer?.close();
    await installation.close();
  }
  return EXIT.ok;
}

async function command(args: readonly string[], config: Config): Promise<number> {
  let opened: Promise<Installation> | undefined;
  const moment = now();
  try {
    return await runCli(args, commands, {
      now: moment,
      today: dayIn(moment),
      language: /^zh/i.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '') ? 'zh-CN' : 'en',
      print: (line) => console.log(line),
      complain: (line) => console.error(line),
      defaultTenant: config.tenant,
      // Whoever only asks a question on a new machine has not asked for the demo.
      openHouse: () => (opened ??= openInstallation({ ...config, demo: false }, { exclusive: false })),
    });
  } finally {
    await (await opened?.catch(() => undefined))?.close();
  }
}

async function main(args: readonly string[]): Promise<number> {
  try {
    const config = readConfig(process.env);
    return args[0] === 'serve' ? await serve(config) : await command(args, config);
  } catch (error) {
    if (isStartFault(error)) {
      console.error(`luodi: ${error.message}`);
      return EXIT.away;
    }
    if (!isOutage(error)) throw error;
    console.error(`luodi: the database cannot be reached (${(error as Error).message})`);
    return EXIT.away;
  }
}

process.exitCode = await main(process.argv.slice(2));
