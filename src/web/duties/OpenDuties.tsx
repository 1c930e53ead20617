import { useState } from 'react';
import { listDuties } from '../../contract/duties.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { useText } from '../messages/language.tsx';
import { pageIn, Pages } from '../Pages.tsx';
import { usePageSearch } from '../search.ts';
import { Loaded, Nothing } from '../states.tsx';
import { ActDialog } from './ActDialog.tsx';
import { type Act, DutyLines } from './DutyLines.tsx';
import { type Due, OPEN, URGENCIES, urgencyOf } from './duty.ts';
import { useLineKeys } from './line-keys.ts';
import { dutiesText } from './messages.ts';
import { Warnings } from './Warnings.tsx';
import { type Choices, useWhose } from './WhoseTools.tsx';

const SIZE = 100;

/** What is still owed, by how soon it is wanted. */
export function OpenDuties({ choices }: { readonly choices: Choices }) {
  const text = useText(dutiesText);
  const { sent } = useAsOf();
  const whose = useWhose();
  const [search] = usePageSearch();
  const page = pageIn(search);
  const answer = useAnswer(
    listDuties,
    { ...sent, ...whose, state: [...OPEN], page, size: SIZE },
    { keepPrevious: true },
  );
  return (
    <Loaded of={answer} rows={8}>
      {(found) => (
        <>
          <Warnings missingYears={found.missingYears} unheld={found.unheld} />
          {found.rows.length === 0 ? (
            <Nothing title={text('none')}>{text('noneHint')}</Nothing>
          ) : (
            <Groups rows={found.rows} withUnit={choices.units.length > 1 && whose.whose !== 'unit'} />
          )}
          <Pages total={found.total} size={SIZE} />
        </>
      )}
    </Loaded>
  );
}

function Groups({ rows, withUnit }: { readonly rows: readonly Due[]; readonly withUnit: boolean }) {
  const text = useText(dutiesText);
  const { day } = useAsOf();
  const [doing, setDoing] = useState<{ act: Act; due: Due }>();
  const begin = (act: Act, due: Due) => setDoing({ act, due });
  const at = useLineKeys(rows, begin);
  const groups = Map.groupBy(rows, (due) => urgencyOf(due, day));
  return (
    <>
      <KeysHint rows={rows} />
      {URGENCIES.map((urgency) => {
        const own = groups.get(urgency);
        return (
          own && (
            <section key={urgency} className={`duty-group duty-${urgency}`}>
              <h2>
                {text(urgency)} <span className="quiet">{text('count', { n: own.length })}</span>
              </h2>
              <DutyLines label={text(urgency)} rows={own} at={at} withUnit={withUnit} onAct={begin} />
            </section>
          )
        );
      })}
      {doing && <ActDialog {...doing} onClose={() => setDoing(undefined)} />}
    </>
  );
}

const HINTS = { fulfil: 'keyFulfil', excuse: 'keyExcuse', reopen: 'keyReopen' } as const;

/** The keys that do anything here, for those who do not reach for the mouse. */
function KeysHint({ rows }: { readonly rows: readonly Due[] }) {
  const text = useText(dutiesText);
  const acts = (['fulfil', 'excuse', 'reopen'] as const).filter((act) => rows.some((due) => due.acts.includes(act)));
  if (acts.length === 0) return null;
  return <p className="quiet duty-keys">{[text('keyMove'), ...acts.map((act) => text(HINTS[act]))].join(' · ')}</p>;
}
