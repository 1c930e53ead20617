import { useState } from 'react';
import { listDuties } from '../../contract/duties.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { count } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { pageIn, Pages } from '../Pages.tsx';
import { usePageSearch } from '../search.ts';
import { Loaded, Nothing } from '../states.tsx';
import { ActDialog } from './ActDialog.tsx';
import { type Act, DutyLines } from './DutyLines.tsx';
import { type Due, SETTLED } from './duty.ts';
import { useLineKeys } from './line-keys.ts';
import { dutiesText } from './messages.ts';
import { type Choices, useWhose } from './WhoseTools.tsx';

const SIZE = 50;

/** What was done or excused, the latest first: by whom, in time or late, and what was said. */
export function SettledDuties({ choices }: { readonly choices: Choices }) {
  const text = useText(dutiesText);
  const { sent } = useAsOf();
  const whose = useWhose();
  const [search] = usePageSearch();
  const page = pageIn(search);
  const answer = useAnswer(
    listDuties,
    { ...sent, ...whose, state: [...SETTLED], order: 'desc', page, size: SIZE },
    { keepPrevious: true },
  );
  return (
    <Loaded of={answer} rows={8}>
      {({ rows, total, from, to }) =>
        rows.length === 0 ? (
          <Nothing title={text('noneSettled')}>{text('noneSettledHint')}</Nothing>
        ) : (
          <>
            <p className="quiet" role="status">
              {text('found', { from, to, n: count(total) })}
            </p>
            <Lines rows={rows} withUnit={choices.units.length > 1 && whose.whose !== 'unit'} />
            <Pages total={total} size={SIZE} />
          </>
        )
      }
    </Loaded>
  );
}

function Lines({ rows, withUnit }: { readonly rows: readonly Due[]; readonly withUnit: boolean }) {
  const text = useText(dutiesText);
  const [doing, setDoing] = useState<{ act: Act; due: Due }>();
  const begin = (act: Act, due: Due) => setDoing({ act, due });
  const at = useLineKeys(rows, begin);
  return (
    <>
      <DutyLines label={text('settled')} rows={rows} at={at} settled withUnit={withUnit} onAct={begin} />
      {doing && <ActDialog {...doing} onClose={() => setDoing(undefined)} />}
    </>
  );
}
