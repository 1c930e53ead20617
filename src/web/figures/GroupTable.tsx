import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { yearOf, type Day } from '../../domain/day.ts';
import { useAsOf } from '../as-of.tsx';
import { grouped, NONE } from '../format.ts';
import { useMay } from '../me.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { Rows, type RowsColumn } from '../rows.tsx';
import { useAmounts } from '../scale.tsx';
import { Nothing } from '../states.tsx';
import {
  type Answer,
  type Figure,
  type Group,
  type Measure,
  MOST_LINES,
  type Side,
  useFigureSearch,
} from './figures.ts';
import { figuresText } from './messages.ts';
import { useSaying } from './saying.ts';
import { TaskCell } from './TaskCell.tsx';

interface GroupTableProps {
  readonly answer: Answer;
  readonly measure: Measure;
  readonly place: number;
}

/** Where every group stands: both sides of the line, the share, and what is still needed. */
export function GroupTable({ answer, measure, place }: GroupTableProps) {
  const text = useText(figuresText);
  const saying = useSaying();
  const { by } = useFigureSearch();
  const [all, setAll] = useState(false);
  const every = answer.groups.flatMap((group) => {
    const figure = group.figures[place];
    return figure ? [{ group, figure }] : [];
  });
  // Who has a task to be given stands in the list before anything has come of it.
  const filled = measure.over === 'task' ? every : every.filter((row) => row.group.key === null || !isEmpty(row));
  const rows = all ? every : filled;
  if (every.length < 2) return <Nothing title={text('noGroups')} />;
  const unit = saying.unit(measure);
  const paced = rows.some(({ figure }) => figure.pace);
  const columns: RowsColumn<(typeof rows)[number]>[] = [
    { key: 'group', kind: 'main', title: text(`${by}Head`), render: ({ group }) => <Name group={group} /> },
    {
      key: 'numerator',
      kind: 'digits',
      title: text(measure.share ? 'numerator' : 'number', { unit }),
      render: (row) => <Opens {...row} measure={measure} side="numerator" />,
    },
    ...(measure.share
      ? ([
          {
            key: 'denominator',
            kind: 'digits',
            title: text(measure.over === 'task' ? 'task' : 'denominator', { unit }),
            render: (row) => <Below {...row} answer={answer} measure={measure} />,
          },
          {
            key: 'value',
            kind: 'digits',
            title: text('value'),
            render: ({ figure }) => <strong>{saying.share(figure)}</strong>,
          },
        ] satisfies RowsColumn<(typeof rows)[number]>[])
      : []),
    ...(paced
      ? ([
          {
            key: 'missing',
            kind: 'digits',
            title: text('missing', { unit }),
            render: ({ figure }) => (figure.pace ? saying.number(figure.pace.missing, measure) : NONE),
          },
          {
            key: 'perMonth',
            kind: 'digits',
            title: text('perMonth', { unit }),
            render: ({ figure }) => <PerMonth figure={figure} measure={measure} />,
          },
        ] satisfies RowsColumn<(typeof rows)[number]>[])
      : []),
  ];
  return (
    <div className="figures-scroll">
      <Rows
        label={text(`${by}Head`)}
        rows={rows}
        keyOf={({ group }) => group.key ?? ''}
        classOf={({ group }) => (group.key === null ? 'figures-whole' : group.own ? 'figures-own' : undefined)}
        columns={columns}
      />
      {filled.length < every.length && (
        <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text('hideEmpty') : text('showEmpty', { n: every.length - filled.length })}
        </Button>
      )}
    </div>
  );
}

/** Nothing was counted, and there was nothing to count. */
const isEmpty = ({ figure }: { readonly figure: Figure }): boolean =>
  figure.numerator === '0' && (figure.denominator ?? '0') === '0' && figure.apart.length === 0;

/** A group's name in its place in the tree; its box draws it into the chart. */
function Name({ group }: { readonly group: Group }) {
  const text = useText(figuresText);
  const saying = useSaying();
  const { drawn, draw } = useFigureSearch();
  const name = saying.group(group);
  if (group.key === null) return <strong>{name}</strong>;
  const { key } = group;
  const on = drawn.includes(key);
  return (
    <span style={{ paddingInlineStart: group.depth * 16 }} className="figures-name">
      <Checkbox
        checked={on}
        disabled={!on && drawn.length >= MOST_LINES}
        title={!on && drawn.length >= MOST_LINES ? text('most') : text('draw', { group: name })}
        aria-label={text('draw', { group: name })}
        onChange={(event) => draw(key, event.target.checked)}
      />
      {name}
      {group.own && <span className="quiet">{text('own')}</span>}
    </span>
  );
}

interface SideProps {
  readonly group: Group;
  readonly figure: Figure;
  readonly measure: Measure;
}

/** A figure that opens the projects behind it, with what could not be added beside it. */
function Opens({ group, figure, measure, side }: SideProps & { readonly side: Side }) {
  const text = useText(figuresText);
  const pick = usePick();
  const saying = useSaying();
  const { open } = useFigureSearch();
  const apart = side === 'numerator' ? saying.apart(figure) : '';
  const counted = figure[side === 'denominator' ? 'denominator' : 'numerator'];
  const shown = saying.number(counted, measure);
  return (
    <>
      {counted === '0' ? (
        shown
      ) : (
        <button
          type="button"
          className="figures-link"
          title={text('openProjects', { group: saying.group(group), measure: pick(measure) })}
          onClick={() => open(group.key, side)}
        >
          {shown}
        </button>
      )}
      {apart !== '' && (
        <button type="button" className="figures-link quiet figures-apart" onClick={() => open(group.key, 'apart')}>
          {text('apart', { amounts: apart })}
        </button>
      )}
    </>
  );
}

/** What it is divided by: projects that can be opened, a task that the office sets here, or one number for every unit. */
function Below({ answer, ...row }: SideProps & { readonly answer: Answer }) {
  const { group, figure, measure } = row;
  const saying = useSaying();
  const { by } = useFigureSearch();
  const { changed } = useAsOf();
  const mayset = useMay('task.set');
  if (measure.over === null || measure.over === 'contract' || measure.over === 'annual-plan')
    return <Opens {...row} side="denominator" />;
  const number = figure.denominator === '0' ? NONE : saying.below(figure, measure);
  if (measure.over !== 'task' || by !== 'unit' || group.key === null || !mayset || changed) return number;
  return (
    <TaskCell
      regime={answer.regime?.id ?? ''}
      measure={measure}
      unit={{ id: group.key, name: saying.group(group) }}
      year={yearOf(answer.asOf as Day)}
      shown={number}
    />
  );
}

function PerMonth({ figure: { pace }, measure }: Pick<SideProps, 'figure' | 'measure'>) {
  const amounts = useAmounts();
  if (!pace || pace.missing === '0') return NONE;
  if (measure.unit === 'money') return amounts.write({ value: pace.perMonth.toFixed(2), currency: 'CNY' });
  return grouped(pace.perMonth.toFixed(1));
}
