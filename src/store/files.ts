import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where evidence and ledgers are kept, by their content: the same bytes are kept once, under their SHA-256. */
export interface Files {
  /** Keeps the bytes, safely on the disk when it returns, and answers their SHA-256 in hex. */
  keep(bytes: Uint8Array): Promise<string>;
  /** The bytes again; throws when they are not there or are not what was kept. */
  read(sha256: string): Promise<Buffer>;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Files in a folder of this machine. A name appears only when the whole content stands behind it. */
export function filesIn(folder: string): Files {
  const placeOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`not a SHA-256: ${sha256}`);
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    async keep(bytes) {
      const sha256 = sha256Of(bytes);
      const place = placeOf(sha256);
      const known = await stat(place).catch(() => undefined);
      if (known?.size === bytes.length) return sha256;
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      const draft = `${place}.${randomUUID()}`;
      await writeSafely(draft, bytes);
      await rename(draft, place);
      await makeLasting(dirname(place));
      return sha256;
    },
    async read(sha256) {
      const bytes = await readFile(placeOf(sha256));
      if (sha256Of(bytes) !== sha256) throw new Error(`the file ${sha256} is not what was kept`);
      return bytes;
    },
  };
}

async function writeSafely(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The name itself is lost in a power cut until its folder has been written down. */
async function makeLasting(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
