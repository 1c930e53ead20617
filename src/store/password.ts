import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP's figures for argon2id; each hash keeps its own, so that they can be raised. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG_LENGTH = 32;

/** Each derivation takes 19 MiB; more at once than this wait their turn. */
const AT_ONCE = 4;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

const tagOf = (password: string, nonce: Buffer, cost: Cost): Promise<Buffer> =>
  inTurn(() => derive('argon2id', { message: password.normalize('NFC'), nonce, tagLength: TAG_LENGTH, ...cost }));

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** The hash to keep, in the usual form $argon2id$v=19$m=…,t=…,p=…$salt$tag. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await tagOf(password, nonce, COST);
  const { memory: m, passes: t, parallelism: p } = COST;
  return `$argon2id$v=19$m=${m},t=${t},p=${p}$${base64(nonce)}$${base64(tag)}`;
}

const FORM = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
/** Of no password at all; what an unknown name costs must be what a known one costs. */
const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Whether the password is the one that was hashed; as slow for an account that does not exist. */
export async function passwordMatches(password: string, kept: string | null | undefined): Promise<boolean> {
  const [, m, t, p, nonce, tag] = FORM.exec(kept ?? NOBODY) ?? [];
  if (!nonce || !tag) throw new Error('a kept password is not in the form it was written in');
  const cost = { memory: Number(m), passes: Number(t), parallelism: Number(p) };
  const found = await tagOf(password, Buffer.from(nonce, 'base64'), cost);
  const wanted = Buffer.from(tag, 'base64');
  return found.length === wanted.length && timingSafeEqual(found, wanted) && kept !== null && kept !== undefined;
}

/** Letters and digits that nobody mistakes for one another on paper. */
const CLEAR = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A first password: shown once, handed over, changed at the first sign-in. */
export function newPassword(): string {
  for (;;) {
    const text = Array.from({ length: 14 }, () => CLEAR[randomInt(CLEAR.length)]).join('');
    if (/[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text)) return text;
  }
}
