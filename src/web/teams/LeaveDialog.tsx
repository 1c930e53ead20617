import { App, Form, Input, Modal } from 'antd';
import { leaveProject } from '../../contract/teams.ts';
import type { InputOf } from '../../contract/route.ts';
import { useAct } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { DayPicker } from '../DayPicker.tsx';
import { useFieldFaults } from '../field-faults.ts';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { useRefusal } from '../words.ts';
import { teamsText } from './messages.ts';
import type { Holding } from './TeamTab.tsx';

type Typed = Pick<InputOf<typeof leaveProject>, 'to' | 'reason'>;

interface LeaveDialogProps {
  readonly projectId: string;
  readonly holding: Holding;
  readonly onClose: () => void;
}

/** Somebody leaves their post, with the reason; nobody follows by that alone. */
export function LeaveDialog({ projectId, holding, onClose }: LeaveDialogProps) {
  const text = useText(teamsText);
  const say = useRefusal();
  const { today } = useAsOf();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const faultsOf = useFieldFaults();
  const act = useAct(leaveProject);
  const send = (typed: Typed) =>
    act.mutate(
      { input: { id: projectId, holding: holding.id, ...typed } },
      {
        onSuccess: () => {
          void message.success(text('saved'));
          onClose();
        },
        onError: (failed) => form.setFields(faultsOf(failed) as never),
      },
    );
  return (
    <Modal
      open
      title={text('leaveTitle', { name: holding.name })}
      okText={text('save')}
      cancelText={text('cancel')}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {act.error && <FormProblem title={say(act.error)} />}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ to: today }} onFinish={send}>
        <Form.Item name="to" label={text('to')} rules={[{ required: true, message: text('required') }]}>
          <DayPicker max={today} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={text('reason')}
          rules={[{ required: true, whitespace: true, message: text('required') }]}
        >
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
