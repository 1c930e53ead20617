import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('the settings', () => {
  it('have a default each', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      data: join(import.meta.dirname, '..', 'data'),
      databaseUrl: undefined,
      ownerUrl: undefined,
      demo: true,
      log: 'warn',
      trustProxy: undefined,
      tenant: undefined,
      site: undefined,
      mail: undefined,
      robotHosts: [],
    });
  });

  it('are taken from the environment', () => {
    const env = {
      PORT: '8080',
      HOST: '0.0.0.0',
      LUODI_DATA: '/srv/luodi',
      DATABASE_URL: 'postgresql://luodi_app:secret@db:5432/luodi',
      LUODI_OWNER_URL: 'postgres://luodi_owner@db/luodi',
      LUODI_DEMO: '0',
      LUODI_LOG: 'info',
      LUODI_TRUST_PROXY: '10.0.0.0/8',
      LUODI_TENANT: 'demo',
      LUODI_URL: 'https://luodi.example',
      LUODI_SMTP_URL: 'smtps://luodi:secret@mail.example:465',
      LUODI_MAIL_FROM: '落地 <luodi@mail.example>',
      LUODI_ROBOT_HOSTS: 'gateway.internal:8080, 10.0.0.8',
    };
    expect(readConfig(env)).toEqual({
      port: 8080,
      host: '0.0.0.0',
      data: '/srv/luodi',
      databaseUrl: env.DATABASE_URL,
      ownerUrl: env.LUODI_OWNER_URL,
      demo: false,
      log: 'info',
      trustProxy: '10.0.0.0/8',
      tenant: 'demo',
      site: 'https://luodi.example',
      mail: { url: 'smtps://luodi:secret@mail.example:465', from: '落地 <luodi@mail.example>' },
      robotHosts: ['gateway.internal:8080', '10.0.0.8'],
    });
  });

  it('are not there when they are empty', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });

  it('set the clock to Beijing, whatever the machine says', () => {
    const env: NodeJS.ProcessEnv = { TZ: 'America/New_York' };
    readConfig(env);
    expect(env['TZ']).toBe('Asia/Shanghai');
  });

  it('that are wrong are named together', () => {
    const faults = () => readConfig({ PORT: 'http', LUODI_DEMO: 'yes', DATABASE_URL: 'mysql://db/luodi' });
    expect(faults).toThrow(/PORT: must be a port number/);
    expect(faults).toThrow(/LUODI_DEMO: must be 1 .* or 0/);
    expect(faults).toThrow(/DATABASE_URL: must look like postgresql:/);
  });

  it.each(['-1', '65536', '80.5'])('refuse %s as a port', (PORT) => expect(() => readConfig({ PORT })).toThrow(/PORT/));

  it('refuse a mail server without a sender, and a sender without a server', () => {
    expect(() => readConfig({ LUODI_SMTP_URL: 'smtp://mail' })).toThrow(/LUODI_MAIL_FROM: goes with/);
    expect(() => readConfig({ LUODI_MAIL_FROM: 'a@b.example' })).toThrow(/LUODI_MAIL_FROM: goes with/);
  });

  it('refuse an owner without a server', () => {
    expect(() => readConfig({ LUODI_OWNER_URL: 'postgres://o@db/luodi' })).toThrow(
      /LUODI_OWNER_URL: goes with DATABASE_URL/,
    );
  });
});
