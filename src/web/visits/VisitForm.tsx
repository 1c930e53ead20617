import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Day } from '../../domain/day.ts';
import { VISIT_KINDS, type VisitKind } from '../../domain/visit.ts';
import { DayPicker } from '../DayPicker.tsx';
import { useFieldFaults } from '../field-faults.ts';
import { FormDrawer } from '../FormDrawer.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { useMe } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { Conflict } from '../project/Conflict.tsx';
import { useRefusal, useWords } from '../words.ts';
import { visitsText } from './messages.ts';
import { ProjectChoice } from './ProjectChoice.tsx';
import { visitContest } from './visit-contest.ts';
import { type TypedVisit, useVisiting } from './visiting.ts';
import type { VisitRow, Visits } from './visits.ts';

interface VisitFormProps {
  /** The visit that is corrected; none for a new one. */
  readonly visit: VisitRow | undefined;
  readonly units: Visits['mayRecordFor'];
  readonly onClose: () => void;
}

/** Records a visit or an invitation, or corrects one. What is most likely is filled in. */
export function VisitForm({ visit, units, onClose }: VisitFormProps) {
  const text = useText(visitsText);
  const say = useRefusal();
  const { names } = useWords();
  const { person, today } = useMe();
  const [form] = Form.useForm<TypedVisit>();
  const faultsOf = useFieldFaults();
  const visiting = useVisiting(visit, onClose);
  const [typed, setTyped] = useState<TypedVisit>();
  const must = { required: true, message: text('required') };
  const written = { ...must, whitespace: true };
  const send = (values: TypedVisit) => {
    setTyped(values);
    void visiting.send(values).then((problem) => problem && form.setFields(faultsOf(problem) as never));
  };
  const own = units.find(({ id }) => id === person.unit?.id) ?? units[0];
  return (
    <FormDrawer
      size={480}
      title={visit ? text('reviseTitle', { whom: visit.whom }) : text('recordTitle')}
      onClose={onClose}
      cancel={text('cancel')}
      submit={text('save')}
      busy={visiting.busy}
      onSubmit={() => form.submit()}
    >
      {visiting.theirs && visit && typed ? (
        <Conflict
          fields={visitContest({ text, names }, visit, visiting.theirs, typed)}
          onKeep={() => send(typed)}
          onDrop={onClose}
        />
      ) : (
        visiting.problem && <FormProblem title={say(visiting.problem)} />
      )}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        disabled={visiting.busy}
        initialValues={
          visit
            ? typedOf(visit)
            : { kind: 'outbound-visit' satisfies VisitKind, on: today, who: person.name, unitId: own?.id }
        }
        onFinish={send}
      >
        <Form.Item name="kind" label={text('kind')} rules={[must]}>
          <Select options={VISIT_KINDS.map((value) => ({ value, label: names.visitKind[value] }))} />
        </Form.Item>
        {!visit && units.length > 1 ? (
          <Form.Item name="unitId" label={text('unit')} rules={[must]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        ) : (
          <Form.Item name="unitId" hidden>
            <Input />
          </Form.Item>
        )}
        <Form.Item name="on" label={text('on')} rules={[must]}>
          <DayPicker max={today as Day} />
        </Form.Item>
        <Form.Item name="whom" label={text('whom')} rules={[written]}>
          <Input maxLength={200} placeholder={text('whomHint')} />
        </Form.Item>
        <Form.Item name="where" label={text('where')} rules={[written]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="who" label={text('who')} rules={[written]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="projectId" label={text('project')}>
          <ProjectChoice known={visit?.project ?? null} />
        </Form.Item>
        <Form.Item name="result" label={text('result')}>
          <Input.TextArea rows={3} maxLength={2000} placeholder={text('resultHint')} />
        </Form.Item>
        {visit && (
          <Form.Item
            name="reason"
            label={text('reviseReason')}
            extra={text('reasonHint')}
            rules={[{ ...written, min: 2 }]}
          >
            <Input.TextArea rows={2} maxLength={500} showCount />
          </Form.Item>
        )}
      </Form>
    </FormDrawer>
  );
}

const typedOf = ({ unit, kind, on, who, whom, where, result, project }: VisitRow): TypedVisit => ({
  unitId: unit.id,
  kind,
  on: on as Day,
  who,
  whom,
  where,
  result: result ?? '',
  ...(project ? { projectId: project.id } : {}),
});
