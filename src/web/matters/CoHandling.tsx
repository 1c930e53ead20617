import { Button, Select, Tag } from 'antd';
import { useState } from 'react';
import { joinMatter, leaveMatter, listMatterUnits } from '../../contract/parties.ts';
import { useAct, useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { useChoices } from '../choices.ts';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { useRefusal } from '../words.ts';
import { matterText } from './messages.ts';

/** 协办单位: which units help with a matter; who coordinates adds one or takes one off. */
export function CoHandling({ id }: { readonly id: string }) {
  const text = useText(matterText);
  const say = useRefusal();
  const { changed } = useAsOf();
  const [adding, setAdding] = useState(false);
  const { data } = useAnswer(listMatterUnits, { id });
  const leave = useAct(leaveMatter);
  if (!data || (data.units.length === 0 && !data.may.join)) return null;
  const mayJoin = data.may.join && !changed;
  return (
    <div className="matter-facts">
      <span>{text('coHandling')}</span>
      {data.units.length === 0 && <span className="quiet">{text('nobodyHelps')}</span>}
      {data.units.map((unit) => (
        <Tag
          key={unit.id}
          closable={mayJoin && !leave.isPending && { 'aria-label': text('takeOff', { unit: unit.name }) }}
          onClose={(event) => {
            event.preventDefault();
            leave.mutate({ input: { id, unitId: unit.id } });
          }}
        >
          {unit.name}
        </Tag>
      ))}
      {mayJoin && !adding && (
        <Button size="small" onClick={() => setAdding(true)}>
          {text('addUnit')}
        </Button>
      )}
      {mayJoin && adding && <AddUnit id={id} known={data.units} onDone={() => setAdding(false)} />}
      {leave.error && <FormProblem title={say(leave.error)} />}
    </div>
  );
}

interface AddUnitProps {
  readonly id: string;
  readonly known: readonly { readonly id: string }[];
  readonly onDone: () => void;
}

/** Chosen is added; a choice that was refused says why and stays open. */
function AddUnit({ id, known, onDone }: AddUnitProps) {
  const text = useText(matterText);
  const say = useRefusal();
  const join = useAct(joinMatter);
  const { data, isLoading } = useChoices();
  const others = (data?.units ?? []).filter((unit) => !known.some((one) => one.id === unit.id));
  return (
    <>
      <Select<string>
        autoFocus
        className="unit-choice"
        size="small"
        aria-label={text('addUnit')}
        placeholder={text('addUnit')}
        loading={isLoading || join.isPending}
        disabled={join.isPending}
        showSearch={{ optionFilterProp: 'label' }}
        options={others.map(({ id: value, name }) => ({ value, label: name }))}
        onChange={(unitId) => join.mutate({ input: { id, unitId } }, { onSuccess: onDone })}
      />
      <Button size="small" type="text" onClick={onDone}>
        {text('cancel')}
      </Button>
      {join.error && <FormProblem title={say(join.error)} />}
    </>
  );
}
