import { App, Form, Input, Modal } from 'antd';
import { fileSchedule } from '../../contract/schedule.ts';
import type { Day } from '../../domain/day.ts';
import { useAct } from '../answer.ts';
import { DayPicker } from '../DayPicker.tsx';
import { useFieldFaults } from '../field-faults.ts';
import { FormProblem } from '../FormProblem.tsx';
import { UnitSelect } from '../matters/UnitSelect.tsx';
import { useText } from '../messages/language.tsx';
import { ownProblem } from '../problem.ts';
import { useRefusal } from '../words.ts';
import { scheduleText } from './schedule-messages.ts';

interface Typed {
  readonly target?: Day;
  readonly filedWith?: string;
  readonly note?: string;
}

interface FileFormProps {
  readonly projectId: string;
  readonly target: Day | null;
  readonly onClose: () => void;
}

/** 倒排工期存档: with whom and for which target; what cannot be reached any more is refused with the earliest day. */
export function FileForm({ projectId, target, onClose }: FileFormProps) {
  const text = useText(scheduleText);
  const say = useRefusal();
  const faultsOf = useFieldFaults();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const act = useAct(fileSchedule);
  const send = (typed: Typed) =>
    act.mutate(
      { input: { id: projectId, ...typed } },
      {
        onSuccess: ({ version }) => {
          void message.success(text('done', { version }));
          onClose();
        },
        onError: (failed) => form.setFields(faultsOf(failed) as never),
      },
    );
  const problem = act.error && ownProblem(act.error);
  return (
    <Modal
      open
      title={text('fileTitle')}
      okText={text('save')}
      cancelText={text('cancel')}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {problem && <FormProblem title={say(problem)} />}
      <p className="quiet">{text('fileHint')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={target === null ? {} : { target }}
        onFinish={send}
      >
        <Form.Item name="target" label={text('try')}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="filedWith" label={text('filedWith')}>
          <UnitSelect />
        </Form.Item>
        <Form.Item name="note" label={text('note')}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
