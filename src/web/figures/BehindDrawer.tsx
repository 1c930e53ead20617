import { Drawer, Pagination } from 'antd';
import { showFigureProjects } from '../../contract/figures.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { count, dayText, NONE } from '../format.ts';
import { usePick, useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Rows, type RowsColumn } from '../rows.tsx';
import { useAmounts } from '../scale.tsx';
import { Loaded, Nothing } from '../states.tsx';
import { type Answer, type Behind, EVERYTHING, type Measure, type Side, useFigureSearch } from './figures.ts';
import { figuresText } from './messages.ts';
import { useSaying } from './saying.ts';

interface BehindDrawerProps {
  readonly answer: Answer;
  readonly measure: Measure;
  readonly opened: { readonly key: string; readonly side: Side };
}

const SIZE = 50;
const NAMES = { numerator: 'behindNumerator', denominator: 'behindDenominator', apart: 'behindApart' } as const;

/** The projects behind a figure, as far as this reader may see them. */
export function BehindDrawer({ answer, measure, opened }: BehindDrawerProps) {
  const text = useText(figuresText);
  const pick = usePick();
  const saying = useSaying();
  const { sent } = useAsOf();
  const { by, page, close, open, turn } = useFigureSearch();
  const key = opened.key === EVERYTHING ? null : opened.key;
  const group = answer.groups.find((it) => it.key === key);
  const figure = group?.figures.find((it) => it.measure === measure.id);
  const behind = useAnswer(showFigureProjects, {
    ...sent,
    regime: answer.regime?.id ?? '',
    by,
    measure: measure.id,
    ...(key === null ? {} : { key }),
    part: opened.side,
    page,
    size: SIZE,
  });
  const sides: Side[] = [
    'numerator',
    ...(measure.share && measure.over !== 'task' && measure.over !== 'each' ? (['denominator'] as const) : []),
    ...(figure && figure.apart.length > 0 ? (['apart'] as const) : []),
  ];
  return (
    <Drawer
      open
      size={720}
      title={text('behindOf', { measure: pick(measure), group: group ? saying.group(group) : NONE })}
      onClose={close}
    >
      {sides.length > 1 && (
        <div role="group" aria-label={text('parts')} className="switch">
          {sides.map((side) => (
            <button key={side} type="button" aria-pressed={side === opened.side} onClick={() => open(key, side)}>
              {text(NAMES[side])}
            </button>
          ))}
        </div>
      )}
      <Loaded of={behind} rows={8}>
        {(found) => (
          <>
            <Listed found={found} measure={measure} />
            {found.total - found.hidden > SIZE && (
              <Pagination
                align="end"
                current={page}
                pageSize={SIZE}
                total={found.total - found.hidden}
                showSizeChanger={false}
                onChange={turn}
              />
            )}
          </>
        )}
      </Loaded>
    </Drawer>
  );
}

function Listed({ found, measure }: { readonly found: Behind; readonly measure: Measure }) {
  const text = useText(figuresText);
  const amounts = useAmounts();
  const { rows, total, hidden } = found;
  if (total === 0) return <Nothing title={text('behindNone')} />;
  const nodes = measure.unit === 'nodes';
  const columns: RowsColumn<Behind['rows'][number]>[] = [
    {
      key: 'project',
      kind: 'main',
      title: text('project'),
      render: ({ project }) => (project ? <ProjectLink id={project.id} name={project.name} /> : NONE),
    },
    { key: 'unit', title: text('responsible'), render: ({ unit }) => unit.name },
    ...(nodes
      ? ([
          { key: 'what', title: text('what'), render: ({ what }) => what ?? NONE },
          { key: 'due', kind: 'day', title: text('due'), render: ({ due }) => dayText(due) },
        ] satisfies RowsColumn<Behind['rows'][number]>[])
      : []),
    { key: 'on', kind: 'day', title: text('countedOn'), render: ({ on }) => dayText(on) },
    ...(nodes || measure.unit === 'gatherings'
      ? []
      : ([
          {
            key: 'amount',
            kind: 'digits',
            title: text('amount'),
            render: ({ amount }) => (amount ? `${amounts.write(amount)} ${amounts.unit(amount.currency)}` : NONE),
          },
        ] satisfies RowsColumn<Behind['rows'][number]>[])),
  ];
  return (
    <>
      <p role="status" className="figures-behind">
        {hidden > 0
          ? text('behindHidden', { n: count(total), hidden: count(hidden) })
          : text('behindFound', { n: count(total) })}
      </p>
      {rows.length > 0 && (
        <Rows
          label={text('behindFound', { n: count(total) })}
          rows={rows.map((row, at) => ({ ...row, at }))}
          keyOf={({ at }) => at}
          columns={columns}
        />
      )}
    </>
  );
}
