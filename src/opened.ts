import { type Db, readTenant } from './store/connection.ts';
import { listTenants, type Tenant } from './store/tenants.ts';
import { demoAccounts } from './work/demo/accounts.ts';
import { type Summary, summaryOf } from './work/summary.ts';

/** What `npm start` prints when the product is open: where, for whom, and what it found. */
export async function printOpened({ db, address, print }: { db: Db; address: string; print: (line: string) => void }) {
  const tenants = await listTenants(db);
  print(`\n落地 Luodi  ${address.replace('127.0.0.1', 'localhost')}\n`);
  if (tenants.length === 0) print('No government yet: npx luodi tenant create SLUG NAME');
  for (const tenant of tenants) {
    const summary = await readTenant(db, tenant.id, (tx) => summaryOf(tx, tenant.id));
    for (const line of linesOf(tenant, summary)) print(line);
  }
}

function linesOf(tenant: Tenant, { projects, late, warned, over, waiting }: Summary): string[] {
  const figures = `项目 projects ${projects}   逾期 late ${late}   退出预警 warned ${warned}   应清退 to clear ${over}   待认定 waiting ${waiting}`;
  const accounts = tenant.demo ? demoAccounts(tenant.slug) : [];
  return [
    `${tenant.name} (${tenant.slug})`,
    `  ${figures}`,
    ...accounts.map(({ login, password, post }) => `  ${login.padEnd(12)} ${password.padEnd(12)} ${post}`),
    '',
  ];
}
