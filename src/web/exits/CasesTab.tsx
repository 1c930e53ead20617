import { exportExits, listExits } from '../../contract/exits.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { Board } from '../matters/Board.tsx';
import { DueDay } from '../matters/DueDay.tsx';
import { ExportButton } from '../matters/ExportButton.tsx';
import { StateLinks } from '../matters/StateLinks.tsx';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { Loaded, Nothing } from '../states.tsx';
import { useWords } from '../words.ts';
import { ExitDetail } from './ExitDetail.tsx';
import { exitsText } from './messages.ts';

const GROUPS = {
  warned: ['warned'],
  noticed: ['noticed'],
  rectifying: ['rectifying'],
  closed: ['rectified', 'revived', 'returned-by-agreement', 'cleared', 'excused', 'lifted'],
} as const satisfies Record<string, readonly StateOf<'exit'>[]>;
type Group = keyof typeof GROUPS | 'open';
const OPEN: readonly StateOf<'exit'>[] = ['warned', 'noticed', 'rectifying'];
const NAMES = ['open', 'warned', 'noticed', 'rectifying', 'closed'] as const satisfies readonly Group[];
const statesOf = (group: Group): readonly StateOf<'exit'>[] => (group === 'open' ? OPEN : GROUPS[group]);

/** Cases that were taken up: whose fault it was, by when it has to be mended, and what became of it. */
export function CasesTab() {
  const text = useText(exitsText);
  const { matters } = useWords();
  const [search] = usePageSearch();
  const { sent } = useAsOf();
  const mayExport = useMay('export.make');
  // One that is opened by its address is looked for in every state.
  const named = oneIn(search, 'open');
  const group = NAMES.find((name) => name === oneIn(search, 'state')) ?? 'open';
  const asked = { ...sent, state: [...statesOf(group)] };
  const answer = useAnswer(listExits, { ...asked, size: 200 }, { keepPrevious: true });
  const label = (key: Group): string =>
    key === 'open' ? text('openCases') : key === 'closed' ? text('closedCases') : matters.state.exit[key];
  return (
    <Loaded of={answer}>
      {({ counts, total, rows }) => (
        <>
          <div className="sheet-head">
            <StateLinks
              groups={NAMES.map((key) => ({ key, label: label(key), states: statesOf(key) }))}
              open={group}
              counts={counts}
            />
            {mayExport && <ExportButton route={exportExits} asked={asked} disabled={total === 0} />}
          </div>
          {rows.length === 0 && !named ? (
            <Nothing title={counts.every(({ n }) => n === 0) ? text('noneCases') : text('noneHere')}>
              {text('noneCasesHint')}
            </Nothing>
          ) : (
            <Board
              label={label(group)}
              total={total}
              open={named}
              items={rows.map((it) => ({
                id: it.id,
                head: <strong>{it.project?.name}</strong>,
                lines: [
                  [matters.state.exit[it.state as StateOf<'exit'>], it.cause && matters.cause[it.cause]]
                    .filter(Boolean)
                    .join(' · '),
                  <>
                    {it.unit?.name} {it.due && <DueDay due={it.due} closedOn={it.closedOn} />}
                  </>,
                ],
              }))}
            >
              {(id) => <ExitDetail id={id} />}
            </Board>
          )}
        </>
      )}
    </Loaded>
  );
}
