import { Select } from 'antd';
import { exportLand, listLand } from '../../contract/land.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { Board } from '../matters/Board.tsx';
import { ExportButton } from '../matters/ExportButton.tsx';
import { matterText } from '../matters/messages.ts';
import { StateLinks } from '../matters/StateLinks.tsx';
import { useMay } from '../me.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { Loaded, Nothing } from '../states.tsx';
import { useWords } from '../words.ts';
import { AddLand } from './AddLand.tsx';
import { LandDetail } from './LandDetail.tsx';
import { MakeList } from './MakeList.tsx';
import { exitsText } from './messages.ts';

const GROUPS = {
  listed: ['listed'],
  settled: ['rectified', 'revived', 'returned-by-agreement', 'cleared', 'kept'],
} as const satisfies Record<string, readonly StateOf<'land'>[]>;
type Group = keyof typeof GROUPS;
const NAMES = Object.keys(GROUPS) as Group[];

/** The half-yearly land list: what is on it, with the limits of the law beside it, and the result of each. */
export function LandTab() {
  const text = useText(exitsText);
  const words = useText(matterText);
  const pick = usePick();
  const { matters } = useWords();
  const [search, change] = usePageSearch();
  const { sent, changed } = useAsOf();
  const mayExport = useMay('export.make');
  const period = oneIn(search, 'period');
  const group = NAMES.find((name) => name === oneIn(search, 'state')) ?? 'listed';
  const asked = { ...sent, ...(period ? { period } : {}), state: [...GROUPS[group]] };
  const answer = useAnswer(
    listLand,
    { ...asked, size: 200 },
    {
      keepPrevious: true,
      refetchInterval: (list) => (list?.reviews.some(({ open }) => open.some(({ making }) => making)) ? 2000 : false),
    },
  );
  return (
    <Loaded of={answer}>
      {({ counts, total, rows, periods, reviews }) => (
        <>
          <div className="sheet-head">
            <StateLinks
              groups={NAMES.map((key) => ({ key, label: text(key), states: GROUPS[key] }))}
              open={group}
              counts={counts}
            />
            <div className="tools">
              <Select
                aria-label={words('period')}
                value={period ?? ''}
                onChange={(value: string) => change({ period: value || undefined, open: undefined })}
                options={[
                  { value: '', label: `${words('period')} ${words('allPeriods')}` },
                  ...periods.map((value) => ({ value, label: value })),
                ]}
              />
              {mayExport && <ExportButton route={exportLand} asked={asked} disabled={total === 0} />}
              {!changed && <AddLand reviews={reviews} />}
              {!changed && <MakeList reviews={reviews} />}
            </div>
          </div>
          <p className="quiet">{text('law')}</p>
          {rows.length === 0 ? (
            <Nothing title={counts.every(({ n }) => n === 0) ? text('noneLand') : text('noneHere')}>
              {text('noneLandHint')}
            </Nothing>
          ) : (
            <Board
              label={text(group)}
              total={total}
              open={oneIn(search, 'open')}
              items={rows.map((it) => ({
                id: it.id,
                head: (
                  <>
                    <strong>{it.project?.name}</strong> {pick(it)}
                  </>
                ),
                lines: [`${matters.state.land[it.state as StateOf<'land'>]} · ${it.period}`, it.unit?.name],
              }))}
            >
              {(id) => <LandDetail id={id} />}
            </Board>
          )}
        </>
      )}
    </Loaded>
  );
}
