import type { Head } from '../store/journal.ts';
import { type Verification, verifyJournal } from '../store/journal-verify.ts';
import { listTenants } from '../store/tenants.ts';
import { type CliCommand, EXIT, UsageFault } from './cli.ts';

/** `luodi journal verify`: all governments, or one against a head that was printed or noted earlier. */
export const journalVerify: CliCommand = {
  name: 'journal verify',
  summary: {
    'zh-CN': '重新计算日志的哈希链，指出在哪里断开。',
    en: 'Recomputes the hash chain of the journal and says where it breaks.',
  },
  usage: '[--tenant SLUG] [--anchor SEQ:HASH] [--json]',
  options: { anchor: { type: 'string' } },
  async run(call) {
    const anchor = anchorOf(call.values['anchor']);
    const chosen = call.values['tenant'] !== undefined || anchor !== undefined;
    const entered = chosen ? await call.enter() : undefined;
    const house = entered?.house ?? (await call.openHouse());
    const tenants = entered ? [entered.tenant] : await listTenants(house.db);
    const found: (Verification & { tenant: string })[] = [];
    for (const { id, slug } of tenants)
      found.push({ tenant: slug, ...(await verifyJournal(house.db, id, anchor ? { anchor } : {})) });
    if (call.json) call.print(JSON.stringify(entered ? found[0] : { ok: found.every(({ ok }) => ok), tenants: found }));
    else for (const it of found) call.print(lineOf(it));
    return found.every(({ ok }) => ok) ? EXIT.ok : EXIT.refused;
  },
};

function anchorOf(given: string | boolean | undefined): Head | undefined {
  if (given === undefined) return undefined;
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/i.exec(String(given)) ?? [];
  if (!seq || !hash) throw new UsageFault('--anchor is a number and a hash of 64 hexadecimal digits: 120:9f3c…');
  return { seq: Number(seq), hash: hash.toLowerCase() };
}

function lineOf({ tenant, ok, entries, head, faults }: Verification & { tenant: string }): string {
  const standing = ok ? 'sound' : faults.map(({ seq, what }) => `entry ${seq} ${what}`).join(', ');
  return `${tenant}: ${entries} entries, head ${head ? `${head.seq}:${head.hash}` : 'none'}: ${standing}`;
}
