import { listTenants } from '../../store/tenants.ts';
import { deliverOne, type Sending } from '../notices/deliver.ts';
import { makeNotices } from '../notices/make.ts';

export interface NoticeJob extends Sending {
  readonly failed: (error: unknown) => void;
}

const LOOK_EVERY_MS = 5_000;
/** Making looks only at what was touched or whose day has come; that costs a few reads of an index. */
const MAKE_EVERY_MS = 30_000;
/** So many messages are on their way at the same time. */
const LANES = 4;

/** Makes notices every half minute and sends what is ready every few seconds. Returns how to stop it. */
export function watchNotices(job: NoticeJob): () => Promise<void> {
  let running: Promise<void> | undefined;
  let madeAt = 0;
  let ended = false;
  const isEnded = () => ended;
  const look = () => {
    if (running) return;
    const now = job.now();
    const make = Math.abs(now.getTime() - madeAt) >= MAKE_EVERY_MS;
    if (make) madeAt = now.getTime();
    running = tellAll(job, { make, isEnded })
      .catch(job.failed)
      .finally(() => {
        running = undefined;
      });
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    ended = true;
    await running;
  };
}

async function tellAll(job: NoticeJob, { make, isEnded }: { make: boolean; isEnded: () => boolean }): Promise<void> {
  const mail = job.mailer !== undefined;
  for (const { id } of await listTenants(job.db)) {
    if (isEnded()) return;
    if (make) await makeNotices(job.db, { tenantId: id, now: job.now(), mail }, isEnded);
    await deliverAll(job, id, isEnded);
  }
}

/** Sends what is ready until there is nothing more; what cannot be sent now waits for its next try and holds up nobody. */
export async function deliverAll(sending: Sending, tenantId: number, isEnded: () => boolean = () => false) {
  const lane = async (): Promise<void> => {
    while (!isEnded() && (await deliverOne(sending, tenantId)));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
