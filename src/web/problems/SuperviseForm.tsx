import { Form, Input, Modal } from 'antd';
import { type showProblem, superviseProblem } from '../../contract/problems.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAct } from '../answer.ts';
import { useFieldFaults } from '../field-faults.ts';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { UnitSelect } from '../matters/UnitSelect.tsx';
import { useRefusal } from '../words.ts';
import { problemsText } from './messages.ts';

interface Typed {
  readonly watchUnitId: string;
  readonly watchPerson: string;
  readonly leader?: string;
}

interface SuperviseFormProps {
  readonly problem: ReplyOf<typeof showProblem>['problem'];
  readonly onClose: () => void;
}

/** 回头看 (XC-2.1, XC-5): who supervises, and which leader answers for it. */
export function SuperviseForm({ problem, onClose }: SuperviseFormProps) {
  const text = useText(problemsText);
  const say = useRefusal();
  const [form] = Form.useForm<Typed>();
  const faultsOf = useFieldFaults();
  const act = useAct(superviseProblem);
  const must = { required: true, message: text('required') };
  const send = (typed: Typed) =>
    act.mutate(
      { input: { id: problem.id, ...typed }, ifMatch: problem.version },
      { onSuccess: onClose, onError: (failed) => form.setFields(faultsOf(failed) as never) },
    );
  return (
    <Modal
      open
      title={text('superviseTitle')}
      okText={text('save')}
      cancelText={text('cancel')}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {act.error && <FormProblem title={say(act.error)} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          watchUnitId: problem.watchUnit?.id,
          watchPerson: problem.watchPerson ?? '',
          leader: problem.leader ?? '',
        }}
        onFinish={send}
      >
        <Form.Item name="watchUnitId" label={text('watchUnit')} rules={[must]}>
          <UnitSelect />
        </Form.Item>
        <Form.Item name="watchPerson" label={text('watchPerson')} rules={[{ ...must, whitespace: true }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="leader" label={text('leader')}>
          <Input maxLength={100} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
