import { Alert, Form, Input, Modal } from 'antd';
import { judgeFact } from '../../contract/facts.ts';
import { useAct } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { useRefusal, useWords } from '../words.ts';
import { actText } from './act-messages.ts';
import type { FactOf } from './missing.ts';

interface ReturnDialogProps {
  readonly fact: Pick<FactOf, 'id' | 'kind'>;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** A return without a reason helps nobody, so the reason is asked first. Ctrl+Enter sends it. */
export function ReturnDialog({ fact, onClose, onDone }: ReturnDialogProps) {
  const text = useText(actText);
  const say = useRefusal();
  const { names } = useWords();
  const [form] = Form.useForm<{ reason: string }>();
  const judge = useAct(judgeFact);
  const send = ({ reason }: { reason: string }) =>
    judge.mutate(
      { input: { id: fact.id, verdict: 'returned', reason } },
      {
        onSuccess: () => {
          onClose();
          onDone?.();
        },
      },
    );
  return (
    <Modal
      open
      title={text('sendBackOf', { kind: names.factKind[fact.kind] })}
      okText={text('sendBack')}
      cancelText={text('cancel')}
      confirmLoading={judge.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {judge.error && <Alert className="form-problem" type="error" showIcon title={say(judge.error)} />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item
          name="reason"
          label={text('reason')}
          extra={text('reasonHint')}
          rules={[{ required: true, whitespace: true, message: text('required') }]}
        >
          <Input.TextArea
            autoFocus
            rows={3}
            maxLength={500}
            showCount
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
            }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
