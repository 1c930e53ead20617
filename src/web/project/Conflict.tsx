import { Alert, Button } from 'antd';
import { dayText, orNone } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { actText } from './act-messages.ts';
import type { StepOf } from './missing.ts';
import type { TypedStep } from './planning.ts';

interface ConflictProps {
  readonly was: StepOf;
  readonly theirs: StepOf;
  readonly mine: TypedStep;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly onKeep: () => void;
  readonly onDrop: () => void;
}

/** Two people changed one step: what it was, what the other made of it, what I want; nothing is lost unseen. */
export function Conflict({ was, theirs, mine, units, onKeep, onDrop }: ConflictProps) {
  const text = useText(actText);
  const unitName = (id: string | undefined) => units.find((unit) => unit.id === id)?.name;
  const lines = [
    { field: text('stepName'), was: was.name, theirs: theirs.name, mine: mine.name },
    { field: text('due'), was: dayText(was.due), theirs: dayText(theirs.due), mine: dayText(mine.due) },
    {
      field: text('unit'),
      was: orNone(was.unit?.name),
      theirs: orNone(theirs.unit?.name),
      mine: orNone(unitName(mine.unitId)),
    },
    { field: text('person'), was: orNone(was.person), theirs: orNone(theirs.person), mine: orNone(mine.person) },
    {
      field: text('projectUnit'),
      was: orNone(was.projectUnit),
      theirs: orNone(theirs.projectUnit),
      mine: orNone(mine.projectUnit),
    },
  ].filter((line) => line.was !== line.theirs || line.was !== line.mine);
  return (
    <div className="conflict" role="alertdialog" aria-label={text('conflict')}>
      <Alert type="warning" showIcon title={text('conflict')} description={text('conflictWhy')} />
      <Rows
        label={text('conflict')}
        rows={lines}
        keyOf={(line) => line.field}
        columns={[
          { key: 'field', title: text('field'), kind: 'main', render: (line) => line.field },
          { key: 'was', title: text('was'), render: (line) => line.was },
          {
            key: 'theirs',
            title: text('theirs'),
            render: (line) => (line.theirs === line.was ? line.theirs : <strong>{line.theirs}</strong>),
          },
          {
            key: 'mine',
            title: text('mine'),
            render: (line) => (line.mine === line.was ? line.mine : <strong>{line.mine}</strong>),
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
