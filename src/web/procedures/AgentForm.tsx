import { App, Form, Input, Modal } from 'antd';
import { assignAgent } from '../../contract/procedure-desk.ts';
import { useAct } from '../answer.ts';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { useRefusal } from '../words.ts';
import { mapText } from './map-messages.ts';

interface Typed {
  readonly person: string;
  readonly note?: string;
}

/** 无偿代办 (XC-3.3): one agent for everything the project has under way. */
export function AgentForm({ projectId, onClose }: { readonly projectId: string; readonly onClose: () => void }) {
  const text = useText(mapText);
  const say = useRefusal();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const act = useAct(assignAgent);
  const send = (typed: Typed) =>
    act.mutate(
      { input: { id: projectId, ...typed } },
      {
        onSuccess: ({ procedures }) => {
          void message.success(text('assigned', { n: procedures }));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={text('agentTitle')}
      okText={text('save')}
      cancelText={text('cancel')}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {act.error && <FormProblem title={say(act.error)} />}
      <p className="quiet">{text('agentHint')}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item
          name="person"
          label={text('person')}
          rules={[{ required: true, whitespace: true, message: text('required') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="note" label={text('note')}>
          <Input maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
