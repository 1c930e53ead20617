import type { z } from 'zod';
import type { setNoticeSettings as contract } from '../../../contract/notices.ts';
import { changedIn } from '../../../domain/project-values.ts';
import { refuse } from '../../../domain/refusal.ts';
import { dropMailOf, keepNoticeSettings, lockNoticeSettings } from '../../../store/notice-settings.ts';
import { watchAgain } from '../../../store/notice-rounds.ts';
import { command } from '../../command.ts';
import { momentOf } from '../../notices/clock.ts';
import { remindedUntil } from '../../notices/make.ts';

/** Says how the actor wants to be reminded. What already waits to be mailed is not sent to whoever wants no mail. */
export const setNoticeSettings = command({
  noun: 'notice',
  load: async (tx, _input: z.output<(typeof contract)['input']>, { tenantId, actor }) => {
    const { id } = actor;
    return id === null ? undefined : { id, before: await lockNoticeSettings(tx, tenantId, id) };
  },
  sees: () => true,
  allows: () => true,
  version: ({ before: { version, ...values } }) => ({ version, values }),
  decide: ({ id, before: { version, ...before } }, settings) => {
    if (settings.byMail && settings.mailAddress === '')
      return refuse('invalid', 'mail-address-missing', { field: 'mailAddress' });
    return { id, before, settings, version: version + 1 };
  },
  save: async (tx, { id, before, settings }, { tenantId, seq, now }) => {
    await keepNoticeSettings(tx, { tenantId, personId: id, settings, seq });
    if (!settings.byMail) await dropMailOf(tx, tenantId, id, now);
    const today = momentOf(now).day;
    if (settings.leadDays !== before.leadDays) await watchAgain(tx, tenantId, today, remindedUntil(today));
  },
  // Which settings changed, not to what: the journal is no list of addresses.
  entry: ({ id, before, settings }) => ({
    act: 'notice.set',
    subjectId: id,
    body: { fields: changedIn(before, settings) },
  }),
  reply: ({ version }) => ({ version }),
});
