import { App, Form, Input, Select } from 'antd';
import { askFactor } from '../../contract/factors.ts';
import type { InputOf } from '../../contract/route.ts';
import { addDays } from '../../domain/day.ts';
import { type Factor, FACTORS } from '../../domain/matter/factor.ts';
import { useAsOf } from '../as-of.tsx';
import { DayPicker } from '../DayPicker.tsx';
import { FormDrawer } from '../FormDrawer.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { useSending } from '../sending.ts';
import { ProjectChoice } from '../visits/ProjectChoice.tsx';
import { useRefusal, useWords } from '../words.ts';
import { factorsText } from './messages.ts';

type Typed = InputOf<typeof askFactor>;

interface AskFormProps {
  readonly project?: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** What a project needs of one factor; what was typed stays until it is taken. */
export function AskForm({ project, onClose }: AskFormProps) {
  const text = useText(factorsText);
  const say = useRefusal();
  const { between } = useWords();
  const { today } = useAsOf();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const factor = Form.useWatch('factor', form) as Factor | undefined;
  const must = { required: true, message: text('required') };
  const { act, send } = useSending(askFactor, form, () => {
    void message.success(text('saved'));
    onClose();
  });
  return (
    <FormDrawer
      size={480}
      title={text('askTitle')}
      onClose={onClose}
      cancel={text('cancel')}
      submit={text('save')}
      busy={act.isPending}
      onSubmit={() => form.submit()}
    >
      {act.error && <FormProblem title={say(act.error)} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={act.isPending}
        initialValues={project ? { projectId: project.id } : {}}
        onFinish={send}
      >
        <Form.Item name="projectId" label={text('project')} rules={[must]}>
          <ProjectChoice known={project ?? null} />
        </Form.Item>
        <Form.Item name="factor" label={text('factor')} rules={[must]}>
          <Select options={FACTORS.map((value) => ({ value, label: between.factor[value] }))} />
        </Form.Item>
        <Form.Item
          name="quantity"
          label={factor ? text('quantityOf', { unit: between.factorUnit[factor] }) : text('quantity')}
          extra={text('quantityHint')}
          rules={[{ ...must, whitespace: true }]}
        >
          <Input maxLength={20} inputMode="decimal" autoComplete="off" />
        </Form.Item>
        <Form.Item name="due" label={text('neededBy')} rules={[must]}>
          <DayPicker min={addDays(today, 1)} />
        </Form.Item>
        <Form.Item name="note" label={text('note')}>
          <Input.TextArea rows={3} maxLength={2000} showCount />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
}
