import { App, Form, Input, Modal, Select } from 'antd';
import { gatherProblems, listProblems } from '../../contract/problems.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { PROBLEM_CLASSES, type ProblemClass } from '../../domain/matter/problem.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { DayPicker } from '../DayPicker.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { UnitSelect } from '../matters/UnitSelect.tsx';
import { useText } from '../messages/language.tsx';
import { useSending } from '../sending.ts';
import { usePageSearch } from '../search.ts';
import { useRefusal, useWords } from '../words.ts';
import { problemsText } from './messages.ts';

interface Typed {
  readonly title: string;
  readonly class: ProblemClass;
  readonly parts: string[];
  readonly unit: string;
  readonly person: string;
  readonly leader?: string;
  readonly due: Day;
  readonly note?: string;
}

/** Problems of one cause across projects, gathered into one that is decided once. */
export function GatherForm({ onClose }: { readonly onClose: () => void }) {
  const text = useText(problemsText);
  const say = useRefusal();
  const { matters } = useWords();
  const { today } = useAsOf();
  const { message } = App.useApp();
  const [, change] = usePageSearch();
  const [form] = Form.useForm<Typed>();
  const kind = Form.useWatch('class', form);
  const found = useAnswer(
    listProblems,
    { state: ['raised', 'in-hand', 'paused'], size: 200, ...(kind ? { class: [kind] } : {}) },
    { keepPrevious: true },
  );
  const must = { required: true, message: text('required') };
  const { act, send } = useSending(gatherProblems, form, ({ id, parts }) => {
    void message.success(text('gathered', { n: parts }));
    onClose();
    change({ state: 'inHand', open: id });
  });
  return (
    <Modal
      open
      title={text('gatherTitle')}
      okText={text('save')}
      cancelText={text('cancel')}
      confirmLoading={act.isPending}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {act.error && <FormProblem title={say(act.error)} />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item name="title" label={text('gatherWhat')} rules={[{ ...must, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="class" label={text('class')} rules={[must]}>
          <Select options={PROBLEM_CLASSES.map((value) => ({ value, label: matters.class[value] }))} />
        </Form.Item>
        <Form.Item name="parts" label={text('gatherParts')} rules={[must]}>
          <Select
            mode="multiple"
            loading={found.isLoading}
            showSearch={{ optionFilterProp: 'label' }}
            options={(found.data?.rows ?? [])
              .filter(({ partOf, parts }) => partOf === null && parts === 0)
              .map(({ id, title, project, raisedBy }) => ({
                value: id,
                label: [title, project?.name ?? raisedBy?.name].filter(Boolean).join(' · '),
              }))}
          />
        </Form.Item>
        <Form.Item name="unit" label={text('owner')} rules={[must]}>
          <UnitSelect />
        </Form.Item>
        <Form.Item name="person" label={text('person')} rules={[{ ...must, whitespace: true }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="leader" label={text('leader')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="due" label={text('due')} rules={[must]}>
          <DayPicker min={addDays(today, 1)} />
        </Form.Item>
        <Form.Item name="note" label={text('note')}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
