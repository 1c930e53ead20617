import { addWorkdays } from '../../../domain/calendar.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { calendarFor } from '../../calendar-for.ts';
import { movesOf } from '../matter/move.ts';

/** Confirms, drops, contests, rules on, mends and takes down cards. A confirmed card is to be mended within its workdays. */
export const moveCard = movesOf('card', async (tx, { body }, { act, due }, { tenantId, today }) => {
  const { mendWithin } = body;
  if (act !== 'card.confirm' || typeof mendWithin !== 'number' || due) return {};
  const count = addWorkdays(await calendarFor(tx, tenantId), today, mendWithin);
  if (isRefusal(count)) return count;
  return { due: count.due, body: { reckoned: count } };
});
