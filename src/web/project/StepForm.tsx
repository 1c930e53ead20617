import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Day } from '../../domain/day.ts';
import { STEP_KINDS } from '../../domain/step.ts';
import { useChoices } from '../choices.ts';
import { DayPicker } from '../DayPicker.tsx';
import { useFieldFaults } from '../field-faults.ts';
import { FormDrawer } from '../FormDrawer.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { useRefusal, useWords } from '../words.ts';
import { actText } from './act-messages.ts';
import { Conflict } from './Conflict.tsx';
import type { Detail, StepOf } from './missing.ts';
import { type TypedStep, usePlanning } from './planning.ts';
import { stepContest } from './step-contest.ts';

interface StepFormProps {
  readonly detail: Detail;
  /** The step that is replanned; none for a new one. */
  readonly step: StepOf | undefined;
  readonly onClose: () => void;
}

/** Plans a step or changes its plan. The baseline stays whatever is done here; moving asks for a reason. */
export function StepForm({ detail, step, onClose }: StepFormProps) {
  const text = useText(actText);
  const say = useRefusal();
  const { names } = useWords();
  const [search] = usePageSearch();
  const [form] = Form.useForm<TypedStep>();
  const faultsOf = useFieldFaults();
  const units = useChoices().data?.units ?? [];
  const unitName = (id: string | undefined) => units.find((unit) => unit.id === id)?.name;
  const planning = usePlanning(detail, step, onClose);
  const [typed, setTyped] = useState<TypedStep>();
  const kind = Form.useWatch('kind', form);
  const must = { required: true, message: text('required') };
  const send = (values: TypedStep) => {
    setTyped(values);
    void planning.send(values).then((problem) => problem && form.setFields(faultsOf(problem) as never));
  };
  const asked = STEP_KINDS.find((one) => one === oneIn(search, 'plan')) ?? 'preliminary';
  return (
    <FormDrawer
      size={480}
      title={step ? text('replanOf', { name: step.name }) : text('addStep')}
      onClose={onClose}
      cancel={text('cancel')}
      submit={text('save')}
      busy={planning.busy}
      onSubmit={() => form.submit()}
    >
      {planning.theirs && step && typed ? (
        <Conflict
          fields={stepContest(text, step, planning.theirs, typed, unitName)}
          onKeep={() => send(typed)}
          onDrop={onClose}
        />
      ) : (
        planning.problem && <FormProblem title={say(planning.problem)} />
      )}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        disabled={planning.busy}
        initialValues={
          step
            ? typedOf(step)
            : { ...known(detail), kind: asked, name: asked === 'preliminary' ? '' : names.stepKind[asked] }
        }
        onFinish={send}
      >
        {!step && (
          <Form.Item name="kind" label={text('stepKind')} rules={[must]}>
            <Select
              options={STEP_KINDS.map((value) => ({ value, label: names.stepKind[value] }))}
              onChange={(next: (typeof STEP_KINDS)[number]) =>
                form.setFieldValue('name', next === 'preliminary' ? '' : names.stepKind[next])
              }
            />
          </Form.Item>
        )}
        <Form.Item name="name" label={text('stepName')} rules={[{ ...must, whitespace: true }]}>
          <Input maxLength={200} {...(kind === 'preliminary' ? { placeholder: text('stepNameHint') } : {})} />
        </Form.Item>
        <Form.Item name="due" label={text('due')}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="unitId" label={text('unit')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        </Form.Item>
        <Form.Item name="person" label={text('person')}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="projectUnit" label={text('projectUnit')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        {step && (
          <Form.Item
            name="reason"
            label={text('replanReason')}
            extra={text('replanReasonHint')}
            rules={[{ ...must, whitespace: true, min: 2 }]}
          >
            <Input.TextArea rows={2} maxLength={500} showCount />
          </Form.Item>
        )}
      </Form>
    </FormDrawer>
  );
}

/** Who answers for the project's other steps most likely answers for a new one. */
const known = ({ project, steps }: Detail) => {
  const like = steps.findLast((step) => step.projectUnit);
  return { unitId: project.unit.id, ...(like?.projectUnit ? { projectUnit: like.projectUnit } : {}) };
};

const typedOf = (step: StepOf): TypedStep => ({
  name: step.name,
  ...(step.due ? { due: step.due as Day } : {}),
  ...(step.unit ? { unitId: step.unit.id } : {}),
  person: step.person ?? '',
  projectUnit: step.projectUnit ?? '',
});
