import { EditOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { setTask, showTasks } from '../../contract/tasks.ts';
import { useAct, useAnswer } from '../answer.ts';
import { SCALES } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { isProblem } from '../problem.ts';
import { useAmounts } from '../scale.tsx';
import { useRefusal } from '../words.ts';
import type { Measure } from './figures.ts';
import { figuresText } from './messages.ts';
import { useSaying } from './saying.ts';
import { shifted } from './shifted.ts';

interface TaskCellProps {
  readonly regime: string;
  readonly measure: Measure;
  readonly unit: { readonly id: string; readonly name: string };
  readonly year: number;
  /** What the unit is held against: its own task, or that of those below it. */
  readonly shown: string;
}

/** The task of a unit, which the office enters in its place. */
export function TaskCell({ regime, measure, unit, year, shown }: TaskCellProps) {
  const text = useText(figuresText);
  const [editing, setEditing] = useState(false);
  if (editing)
    return <Editor regime={regime} measure={measure} unit={unit} year={year} onClose={() => setEditing(false)} />;
  return (
    <span className="figures-task">
      {shown}
      <Button
        type="text"
        size="small"
        icon={<EditOutlined />}
        aria-label={text('editTask', { unit: unit.name })}
        onClick={() => setEditing(true)}
      />
    </span>
  );
}

type EditorProps = Omit<TaskCellProps, 'shown'> & { readonly onClose: () => void };

function Editor({ regime, measure, unit, year, onClose }: EditorProps) {
  const text = useText(figuresText);
  const saying = useSaying();
  const amounts = useAmounts();
  const refusal = useRefusal();
  const { message } = App.useApp();
  const tasks = useAnswer(showTasks, { regime, year }, { staleTime: 0 });
  const act = useAct(setTask);
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const own = tasks.data?.tasks.find((task) => task.unitId === unit.id && task.indicator === measure.id);
  const zeros = measure.unit === 'money' ? SCALES[amounts.scale] : 0;
  const value = typed ?? (own && shifted(own.amount, -zeros)) ?? '';
  const save = async (): Promise<void> => {
    const amount = value.trim() === '' ? null : shifted(value.trim(), zeros);
    if (amount === undefined) return setWrong(text('taskNumber'));
    setWrong(undefined);
    try {
      await act.mutateAsync({
        input: { regime, indicator: measure.id, unitId: unit.id, year, amount },
        ifMatch: own?.version ?? 0,
      });
      message.success(text('taskSaved'));
      onClose();
    } catch (error) {
      if (!isProblem(error)) throw error;
      const theirs = (error.values.theirs as { amount?: string | null } | undefined)?.amount;
      if (error.reason === 'changed-meanwhile') {
        await tasks.refetch();
        setTyped(undefined);
        return setWrong(text('taskTheirs', { amount: saying.number(theirs ?? null, measure) }));
      }
      if (error.reason === 'nothing-changed') return onClose();
      return setWrong(refusal(error));
    }
  };
  return (
    <form
      className="figures-task-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Input
        size="small"
        autoFocus
        inputMode="decimal"
        maxLength={20}
        disabled={!tasks.data}
        aria-label={text('taskOf', { unit: unit.name, year })}
        placeholder={own ? undefined : text('taskBelow')}
        value={value}
        status={wrong ? 'error' : ''}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <Button size="small" type="primary" htmlType="submit" loading={act.isPending}>
        {text('saveTask')}
      </Button>
      <Button size="small" onClick={onClose}>
        {text('cancelTask')}
      </Button>
      {wrong && (
        <span role="alert" className="said-wrong">
          {wrong}
        </span>
      )}
    </form>
  );
}
