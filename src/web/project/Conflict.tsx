import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { actText } from './act-messages.ts';

/** One field as it was when the form was opened, as the other person left it, and as it was typed here. */
export interface Contested {
  readonly field: string;
  readonly was: string;
  readonly theirs: string;
  readonly mine: string;
}

interface ConflictProps {
  readonly fields: readonly Contested[];
  readonly onKeep: () => void;
  readonly onDrop: () => void;
}

/**
 * Two people changed one record: what it was, what the other made of it, what I want; nothing is lost unseen. What I have not
 * changed is not sent and stays as the other left it.
 */
export function Conflict({ fields, onKeep, onDrop }: ConflictProps) {
  const text = useText(actText);
  const place = useRef<HTMLDivElement>(null);
  // It opens above a form that may be scrolled to its end.
  useEffect(() => {
    place.current?.focus();
  }, []);
  return (
    <div ref={place} tabIndex={-1} className="conflict" role="alertdialog" aria-label={text('conflict')}>
      <Alert type="warning" showIcon title={text('conflict')} description={text('conflictWhy')} />
      <Rows
        label={text('conflict')}
        rows={fields.filter(({ was, theirs, mine }) => was !== theirs || was !== mine)}
        keyOf={({ field }) => field}
        columns={[
          { key: 'field', title: text('field'), kind: 'main', render: ({ field }) => field },
          { key: 'was', title: text('was'), render: ({ was }) => was },
          { key: 'theirs', title: text('theirs'), render: ({ was, theirs }) => changed(theirs, was) },
          {
            key: 'mine',
            title: text('mine'),
            render: ({ was, mine }) =>
              mine === was ? <span className="quiet">{text('untouched')}</span> : changed(mine, was),
          },
        ]}
      />
      <div className="form-foot">
        <Button onClick={onDrop}>{text('takeTheirs')}</Button>
        <Button type="primary" onClick={onKeep}>
          {text('keepMine')}
        </Button>
      </div>
    </div>
  );
}

const changed = (now: string, was: string) => (now === was ? now : <strong>{now}</strong>);
