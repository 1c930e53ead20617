import type { showSchedule } from '../../contract/schedule.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useText } from '../messages/language.tsx';
import { Signed } from '../verdict.tsx';
import { scheduleText } from './schedule-messages.ts';

type Slip = ReplyOf<typeof showSchedule>['slips'][number];

/** What is late, and what that moves: 环评晚 6 个工作日 → 施工许可 → 开工 (DS-7). */
export function Slips({ slips }: { readonly slips: readonly Slip[] }) {
  const text = useText(scheduleText);
  return (
    <ul className="slip-line">
      {slips.map(({ cause, moves }) => (
        <li key={cause.id}>
          <Signed light="red">{text('chainHead', { title: cause.title || text('targetName'), n: cause.late })}</Signed>
          {moves.length > 0 && (
            <ol className="slip-chain">
              {moves.map(({ id, title, planned, now, late }) => (
                <li key={id}>{text('chainMove', { title: title || text('targetName'), planned, now, n: late })}</li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ul>
  );
}
