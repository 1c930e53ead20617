import { inTenant, readTenant } from '../../store/connection.ts';
import { feedMadeAt } from '../../store/feeds.ts';
import { noticeSettingsOf } from '../../store/notice-settings.ts';
import { noticesOf, readNotices, unreadNotices } from '../../store/notices.ts';
import type { Scene } from '../scene.ts';

/** Nobody wants to know more precisely. */
const MOST_COUNTED = 100;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A person's own notices, a page of them, and how many are still to read. */
export const myNotices = (scene: Scene, asked: { unread: 'true' | 'false'; page: number; size: number }) =>
  readTenant(scene.db, scene.tenantId, async (tx) => {
    const { tenantId, actor } = scene;
    const window = { unread: asked.unread === 'true', offset: (asked.page - 1) * asked.size, limit: asked.size + 1 };
    const found = await noticesOf(tx, tenantId, actor.id ?? NOBODY, window);
    const rows = found.slice(0, asked.size).map(({ body, madeAt, state, ...line }) => ({
      ...line,
      ...body,
      state: state ?? body.state,
      at: madeAt.toISOString(),
    }));
    const unread = await unreadNotices(tx, tenantId, actor.id ?? NOBODY, MOST_COUNTED);
    return { unread, more: found.length > asked.size, rows };
  });

export const unreadOf = ({ db, tenantId, actor }: Scene) =>
  readTenant(db, tenantId, async (tx) => ({
    unread: await unreadNotices(tx, tenantId, actor.id ?? NOBODY, MOST_COUNTED),
  }));

/** Notes what has been read. That is no act: nothing is decided by it, and the journal holds what was decided. */
export const noteRead = ({ db, tenantId, actor, now }: Scene, ids: readonly string[] | undefined) =>
  inTenant(db, tenantId, async (tx) => {
    const personId = actor.id ?? NOBODY;
    await readNotices(tx, { tenantId, personId, ids, now });
    return { unread: await unreadNotices(tx, tenantId, personId, MOST_COUNTED) };
  });

/** How a person is reminded. */
export const noticeSettings = ({ db, tenantId, actor }: Scene, mail: boolean) =>
  readTenant(db, tenantId, async (tx) => {
    const personId = actor.id ?? NOBODY;
    const settings = await noticeSettingsOf(tx, tenantId, personId);
    const madeAt = await feedMadeAt(tx, tenantId, personId);
    return { ...settings, mail, feedMadeAt: madeAt?.toISOString() ?? null };
  });
