import { listFactors } from '../../contract/factors.ts';
import type { InputOf } from '../../contract/route.ts';
import { useAnswer } from '../answer.ts';
import { grouped } from '../format.ts';
import { Board } from '../matters/Board.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { Loaded, Nothing } from '../states.tsx';
import { TabLinks } from '../TabLinks.tsx';
import { useWords } from '../words.ts';
import { DemandDetail } from './DemandDetail.tsx';
import { factorsText } from './messages.ts';

const STATES = {
  open: ['asked'],
  allotted: ['allotted'],
  closed: ['met', 'unmet', 'withdrawn'],
} as const;
type Tab = keyof typeof STATES;
const NAMES = Object.keys(STATES) as Tab[];

/** The demands at the left, one of them whole at the right. */
export function Demands({ narrowed }: { readonly narrowed: InputOf<typeof listFactors> }) {
  const text = useText(factorsText);
  const pick = usePick();
  const { between, matters } = useWords();
  const [search] = usePageSearch();
  const tab = NAMES.find((name) => name === oneIn(search, 'state')) ?? 'open';
  const answer = useAnswer(listFactors, { ...narrowed, state: [...STATES[tab]], size: 200 }, { keepPrevious: true });
  return (
    <>
      <TabLinks
        label={text('states')}
        name="state"
        open={tab}
        forget={['open']}
        tabs={NAMES.map((key) => ({ key, label: text(key) }))}
      />
      <Loaded of={answer}>
        {({ rows, total, byFactor }) =>
          rows.length === 0 && !oneIn(search, 'open') ? (
            <Nothing title={byFactor.length > 0 ? text('noneHere') : text('none')}>{text('noneHint')}</Nothing>
          ) : (
            <Board
              label={text(tab)}
              total={total}
              open={oneIn(search, 'open')}
              items={rows.map((row) => ({
                id: row.id,
                head: (
                  <>
                    <strong>
                      {between.factor[row.factor]} {grouped(row.quantity)} {between.factorUnit[row.factor]}
                    </strong>{' '}
                    {between.order[row.order]}
                  </>
                ),
                lines: [
                  row.project.name,
                  `${[row.unit?.name, row.group && pick(row.group)].filter(Boolean).join(' · ')} · ${matters.state.factor[row.state]} · ${text('needed', { day: row.neededBy })}`,
                ],
              }))}
            >
              {(id) => <DemandDetail id={id} />}
            </Board>
          )
        }
      </Loaded>
    </>
  );
}
