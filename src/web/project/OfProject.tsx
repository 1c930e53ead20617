import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useAsOf } from '../as-of.tsx';
import type { Problem } from '../problem.ts';
import { Rows, type RowsColumn } from '../rows.tsx';
import '../sheet.css';
import { TodayOnly } from '../shell/TodayOnly.tsx';
import { Loaded, Nothing } from '../states.tsx';

interface Listed {
  readonly rows: readonly { readonly id: string }[];
}

interface OfProjectProps<A extends Listed> {
  readonly of: UseQueryResult<A, Problem>;
  readonly label: string;
  readonly columns: readonly RowsColumn<A['rows'][number]>[];
  readonly none: string;
  readonly noneHint: string;
  /** What one may begin here, and the form for it. */
  readonly begin?: { readonly word: string; readonly form: (onClose: () => void) => ReactNode } | undefined;
  /** What is to be said of all of them, above the table. */
  readonly said?: (answer: A) => ReactNode;
}

/** The part of a project's page for one kind of matter: what one may begin, and what there is. It knows no other day than today. */
export function OfProject<A extends Listed>({ of, label, columns, none, noneHint, begin, said }: OfProjectProps<A>) {
  const { changed } = useAsOf();
  const [beginning, setBeginning] = useState(false);
  if (changed) return <TodayOnly />;
  return (
    <div className="of-project">
      {begin && (
        <div className="tools">
          <Button onClick={() => setBeginning(true)}>{begin.word}</Button>
        </div>
      )}
      <Loaded of={of}>
        {(answer) => (
          <>
            {said?.(answer)}
            {answer.rows.length === 0 ? (
              <Nothing title={none}>{noneHint}</Nothing>
            ) : (
              <Rows label={label} rows={answer.rows} keyOf={({ id }) => id} columns={columns} />
            )}
          </>
        )}
      </Loaded>
      {beginning && begin?.form(() => setBeginning(false))}
    </div>
  );
}
