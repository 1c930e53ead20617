import { addTenant } from '../work/add-tenant.ts';
import { type CliCommand, EXIT, UsageFault } from './cli.ts';

export const tenantCreate: CliCommand = {
  name: 'tenant create',
  summary: {
    'zh-CN': '新建一个政府及其首位安全管理员，初始密码只显示一次。',
    en: 'Adds a government with its first security administrator, whose password is shown once.',
  },
  usage: 'SLUG NAME [--json]',
  async run(call) {
    const [slug = '', name = ''] = call.words;
    if (call.words.length !== 2 || !/^[a-z][a-z0-9-]{0,30}$/.test(slug) || name.trim() === '')
      throw new UsageFault('SLUG is small letters, digits and dashes; a NAME of several words stands in quotes');
    const { ownerUrl } = await call.openHouse();
    const added = await addTenant(ownerUrl, { slug, name: name.trim(), now: call.now, today: call.today });
    if (!added) return call.refused({ refused: true, kind: 'conflict', reason: 'slug-taken', detail: { slug } });
    if (call.json) call.print(JSON.stringify({ slug, ...added }));
    else call.print(`${name} (${slug})\n  ${added.login} / ${added.password}`);
    return EXIT.ok;
  },
};
