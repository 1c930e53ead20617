import { App, Form, Input, Modal, Radio } from 'antd';
import { holdMeeting } from '../../contract/dispatch.ts';
import type { Day } from '../../domain/day.ts';
import { DayPicker } from '../DayPicker.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { useSending } from '../sending.ts';
import { useRefusal } from '../words.ts';
import { dispatchText } from './messages.ts';

interface Typed {
  readonly kind: 'dispatch' | 'joint-meeting';
  readonly on: Day;
  readonly title: string;
  readonly where?: string;
  readonly attended?: string;
  readonly note?: string;
}

interface MeetingFormProps {
  readonly on: Day;
  readonly title: string;
  readonly onClose: () => void;
}

/** Records a meeting that was held: the day, who came, what was said. */
export function MeetingForm({ on, title, onClose }: MeetingFormProps) {
  const text = useText(dispatchText);
  const say = useRefusal();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const { act, send } = useSending(holdMeeting, form, () => {
    void message.success(text('recorded'));
    onClose();
  });
  const must = { required: true, message: text('required') };
  return (
    <Modal
      open
      title={text('hold')}
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
        initialValues={{ kind: 'dispatch', on, title }}
        onFinish={({ attended = '', ...typed }: Typed) => send({ ...typed, attended: namesIn(attended) })}
      >
        <Form.Item name="kind" label={text('meetingKind')}>
          <Radio.Group
            options={[
              { value: 'dispatch', label: text('kindDispatch') },
              { value: 'joint-meeting', label: text('kindJoint') },
            ]}
          />
        </Form.Item>
        <Form.Item name="on" label={text('day')} rules={[must]}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="title" label={text('meetingTitle')} rules={[{ ...must, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="where" label={text('where')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="attended" label={text('attended')}>
          <Input.TextArea rows={3} />
        </Form.Item>
        <Form.Item name="note" label={text('note')}>
          <Input.TextArea rows={4} maxLength={4000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

const namesIn = (typed: string): string[] =>
  typed
    .split(/[、,，;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
