import { Form, Input, Modal } from 'antd';
import { withdrawVisit } from '../../contract/visits.ts';
import { useAct } from '../answer.ts';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { ownProblem } from '../problem.ts';
import { useRefusal } from '../words.ts';
import { visitsText } from './messages.ts';
import type { VisitRow } from './visits.ts';

/** A record taken back without a reason would look like one that was hidden, so the reason is asked first. */
export function WithdrawDialog({ visit, onClose }: { readonly visit: VisitRow; readonly onClose: () => void }) {
  const text = useText(visitsText);
  const say = useRefusal();
  const [form] = Form.useForm<{ reason: string }>();
  const withdraw = useAct(withdrawVisit);
  const problem = withdraw.error && ownProblem(withdraw.error);
  const send = (reason: string) =>
    withdraw.mutate({ ifMatch: visit.version, input: { id: visit.id, reason } }, { onSuccess: onClose });
  return (
    <Modal
      open
      title={text('withdrawOf', { whom: visit.whom })}
      okText={text('withdraw')}
      cancelText={text('cancel')}
      confirmLoading={withdraw.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(open) => open && form.getFieldInstance('reason')?.focus()}
    >
      {problem && <FormProblem title={say(problem)} />}
      <p className="quiet">{text('withdrawWhat')}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ reason }) => send(reason.trim())}>
        <Form.Item
          name="reason"
          label={text('reason')}
          extra={text('reasonHint')}
          rules={[{ required: true, whitespace: true, min: 2, message: text('required') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
