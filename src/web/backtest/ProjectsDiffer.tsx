import { Link } from '@tanstack/react-router';
import { Pagination } from 'antd';
import type { ReactNode } from 'react';
import { COMPARED } from '../../domain/regime/compare-standings.ts';
import { usePick, useText } from '../messages/language.tsx';
import { Rows, type RowsColumn } from '../rows.tsx';
import { useWords } from '../words.ts';
import type { Compared } from './ComparedShown.tsx';
import { backTestText } from './messages.ts';
import { useVerdictWords } from './verdict-words.tsx';

type Row = Compared['projects']['rows'][number];

interface ProjectsDifferProps {
  readonly of: Compared;
  readonly page: number;
  readonly size: number;
  readonly onPage?: (page: number) => void;
}

/** Only the projects that would stand otherwise, each verdict as it is and as it would be. */
export function ProjectsDiffer({ of, page, size, onPage }: ProjectsDifferProps) {
  const text = useText(backTestText);
  const pick = usePick();
  const { names } = useWords();
  const say = useVerdictWords(of);
  const shown = COMPARED.filter((word) => of.projects.rows.some((row) => row.what.includes(word)));
  const exitRule = (id: string | null): ReactNode => {
    const rule = of.names.exit.find((it) => it.id === id);
    return rule && <span className="quiet"> {pick(rule)}</span>;
  };
  const verdict = (row: Row, side: 'before' | 'after', word: (typeof COMPARED)[number]): ReactNode => (
    <>
      {say(word, row[side][word])}
      {word === 'exit' && exitRule(row[side].exitRule)}
    </>
  );
  const columns: RowsColumn<Row>[] = [
    {
      key: 'name',
      title: text('project'),
      kind: 'main',
      render: ({ id, name }) => (
        <Link to="/projects/$id" params={{ id }} search={{ asOf: of.asOf } as never}>
          {name}
        </Link>
      ),
    },
    { key: 'unit', title: text('unit'), render: ({ unit }) => unit.name },
    ...shown.map(
      (word): RowsColumn<Row> => ({
        key: word,
        title: names.verdict[word],
        render: (row) =>
          row.what.includes(word) ? (
            <span className="compared-pair">
              {verdict(row, 'before', word)} <span aria-hidden>→</span> {verdict(row, 'after', word)}
            </span>
          ) : (
            <span className="quiet">{say(word, row.after[word])}</span>
          ),
      }),
    ),
  ];
  return (
    <>
      <Rows label={text('projects')} columns={columns} rows={of.projects.rows} keyOf={({ id }) => id} />
      {onPage && of.projects.total > size && (
        <Pagination
          size="small"
          current={page}
          pageSize={size}
          total={of.projects.total}
          showSizeChanger={false}
          showTotal={(n) => text('found', { n })}
          onChange={onPage}
        />
      )}
    </>
  );
}
