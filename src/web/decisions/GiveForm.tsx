import { App, Form, Input, Modal } from 'antd';
import { giveDecision } from '../../contract/decisions.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { useAsOf } from '../as-of.tsx';
import { DayPicker } from '../DayPicker.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { UnitSelect } from '../matters/UnitSelect.tsx';
import { useText } from '../messages/language.tsx';
import { useSending } from '../sending.ts';
import { ProjectChoice } from '../visits/ProjectChoice.tsx';
import { useRefusal } from '../words.ts';
import { decisionsText } from './messages.ts';

interface Typed {
  readonly title: string;
  readonly unit: string;
  readonly person?: string;
  readonly due: Day;
  readonly note?: string;
  readonly projectId?: string;
}

interface GiveFormProps {
  /** The meeting that decided it, where one was recorded. */
  readonly meetingId: string | null;
  readonly onClose: () => void;
}

/** Gives a unit something to do: what, who, by when. */
export function GiveForm({ meetingId, onClose }: GiveFormProps) {
  const text = useText(decisionsText);
  const say = useRefusal();
  const { today } = useAsOf();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const must = { required: true, message: text('required') };
  const { act, send } = useSending(giveDecision, form, () => {
    void message.success(text('given'));
    onClose();
  });
  return (
    <Modal
      open
      title={text('give')}
      okText={text('save')}
      cancelText={text('cancel')}
      confirmLoading={act.isPending}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {act.error && <FormProblem title={say(act.error)} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(typed: Typed) => send({ ...typed, meetingId })}
      >
        <Form.Item name="title" label={text('what')} rules={[{ ...must, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="unit" label={text('unit')} rules={[must]}>
          <UnitSelect />
        </Form.Item>
        <Form.Item name="person" label={text('person')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="due" label={text('due')} rules={[must]}>
          <DayPicker min={addDays(today, 1)} />
        </Form.Item>
        <Form.Item name="projectId" label={text('project')}>
          <ProjectChoice known={null} />
        </Form.Item>
        <Form.Item name="note" label={text('note')}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
