import { writeSync } from 'node:fs';
import { refuse } from '../../domain/refusal.ts';
import { FrameReader, frame } from '../reading/frames.ts';
import type { Answer, Job } from './job.ts';

/** The program of the process that looks into a file somebody sent: job and file come in by stdin, one answer goes out. See look.ts. */
async function takeIn(): Promise<{ job: Job; bytes: Buffer }> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  const all = Buffer.concat(pieces);
  const size = 4 + all.readUInt32LE(0);
  const [job] = new FrameReader().push(all.subarray(0, size)) as [Job];
  return { job, bytes: all.subarray(size) };
}

async function answer({ task }: Job, bytes: Buffer): Promise<Answer> {
  if (task === 'archive') {
    const { unpacksWithin } = await import('./archive.ts');
    const within = await unpacksWithin(bytes);
    return within ? { kind: 'looked-at', claims: {} } : no('archive-unsafe');
  }
  const { claimsOf } = await import('./claims-of.ts');
  const claims = await claimsOf(bytes);
  if (task === 'claims') return { kind: 'looked-at', claims };
  const { copiesOf } = await import('./copies.ts');
  const copies = await copiesOf(bytes);
  return copies ? { kind: 'looked-at', claims, copies } : no('picture-unreadable');
}

const no = (reason: string): Answer => ({ kind: 'refused', refusal: refuse('invalid', reason, { field: 'file' }) });

const { job, bytes } = await takeIn();
const said = frame(await answer(job, bytes));
for (let at = 0; at < said.length; ) at += writeSync(1, said, at);
