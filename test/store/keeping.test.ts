import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesIn, sha256Of } from '../../src/store/files.ts';
import { hashPassword, newPassword, passwordMatches } from '../../src/store/password.ts';
import { newToken, readToken } from '../../src/store/sessions.ts';
import { passwordFault } from '../../src/domain/accounts.ts';

const folder = mkdtempSync(join(tmpdir(), 'luodi-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file', () => {
  const files = filesIn(folder);
  const bytes = Buffer.from('合同原件');

  it('is found again by its content, and kept once', async () => {
    const [one, two] = await Promise.all([files.keep(bytes), files.keep(bytes)]);
    expect(one).toBe(sha256Of(bytes));
    expect(two).toBe(one);
    expect(await files.read(one)).toEqual(bytes);
    expect(readdirSync(join(folder, one.slice(0, 2)))).toEqual([one]);
  });

  it('that was changed behind our back is not given out', async () => {
    const kept = await files.keep(Buffer.from('真的'));
    writeFileSync(join(folder, kept.slice(0, 2), kept), '假的');
    await expect(files.read(kept)).rejects.toThrow('not what was kept');
  });

  it('that was cut short is kept anew', async () => {
    const kept = await files.keep(Buffer.from('很长的内容'));
    writeFileSync(join(folder, kept.slice(0, 2), kept), '很');
    expect(await files.keep(Buffer.from('很长的内容'))).toBe(kept);
    expect(await files.read(kept)).toEqual(Buffer.from('很长的内容'));
  });

  it.each(['../../etc/passwd', '', 'x'.repeat(64), `${'a'.repeat(63)}/`])('is not looked for at %s', async (name) => {
    await expect(files.read(name)).rejects.toThrow('not a SHA-256');
  });
});

describe('a password', () => {
  it('is known again, and only itself', async () => {
    const kept = await hashPassword('落地Luodi-1');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(await passwordMatches('落地Luodi-1', kept)).toBe(true);
    expect(await passwordMatches('落地Luodi-2', kept)).toBe(false);
    expect(await hashPassword('落地Luodi-1')).not.toBe(kept);
  });

  it('is not known where none is kept, and a kept one in another form is a fault of ours', async () => {
    expect(await passwordMatches('password', null)).toBe(false);
    expect(await passwordMatches('', undefined)).toBe(false);
    await expect(passwordMatches('password', '$2b$12$bcrypt')).rejects.toThrow('not in the form');
  });

  it('made by us is strong enough, and never the same', () => {
    const made = Array.from({ length: 200 }, newPassword);
    expect(new Set(made).size).toBe(200);
    expect(made.filter((password) => passwordFault(password, 'zhang'))).toEqual([]);
  });
});

describe('a token', () => {
  it('is read back, and its secret is not kept', () => {
    const { text, hash, tenantId } = newToken(7);
    expect(readToken(text)).toEqual({ tenantId: 7, hash });
    expect([tenantId, hash.length]).toEqual([7, 32]);
    expect(text).not.toContain(hash.toString('base64url'));
  });
});
