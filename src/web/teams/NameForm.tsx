import { App, Form, Input, Modal, Select } from 'antd';
import { nameForProject } from '../../contract/teams.ts';
import type { InputOf } from '../../contract/route.ts';
import { PROJECT_POSTS, type ProjectPost, RANKS } from '../../domain/team/team.ts';
import { useAsOf } from '../as-of.tsx';
import { DayPicker } from '../DayPicker.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { useSending } from '../sending.ts';
import { useRefusal, useWords } from '../words.ts';
import { teamsText } from './messages.ts';

type Typed = Omit<InputOf<typeof nameForProject>, 'id'>;

interface NameFormProps {
  readonly projectId: string;
  readonly post: ProjectPost | undefined;
  readonly onClose: () => void;
}

/** Names somebody for a post; whoever holds it leaves it the day before. */
export function NameForm({ projectId, post, onClose }: NameFormProps) {
  const text = useText(teamsText);
  const say = useRefusal();
  const { between } = useWords();
  const { today } = useAsOf();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const must = { required: true, message: text('required') };
  const { act, send } = useSending(nameForProject, form, () => {
    void message.success(text('saved'));
    onClose();
  });
  return (
    <Modal
      open
      title={text('nameTitle')}
      okText={text('save')}
      cancelText={text('cancel')}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {act.error && <FormProblem title={say(act.error)} />}
      <p className="quiet">{text('succeeds')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ from: today, ...(post ? { post } : {}) }}
        onFinish={(typed: Typed) => send({ ...typed, id: projectId })}
      >
        <Form.Item name="post" label={text('post')} rules={[must]}>
          <Select options={PROJECT_POSTS.map((value) => ({ value, label: between.post[value] }))} />
        </Form.Item>
        <Form.Item name="name" label={text('who')} extra={text('whoHint')} rules={[{ ...must, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="rank" label={text('rank')}>
          <Select allowClear options={RANKS.map((value) => ({ value, label: between.rank[value] }))} />
        </Form.Item>
        <Form.Item name="duty" label={text('duty')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="from" label={text('from')} rules={[must]}>
          <DayPicker max={today} />
        </Form.Item>
        <Form.Item name="reason" label={text('reason')}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
