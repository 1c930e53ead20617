import { Alert, Form, Input, Modal } from 'antd';
import { useText } from '../messages/language.tsx';
import type { Problem } from '../problem.ts';
import { useRefusal, useWords } from '../words.ts';
import { actText } from './act-messages.ts';
import type { FactOf } from './missing.ts';

const WORDS = {
  sendBack: { title: 'sendBackOf', ok: 'sendBack', hint: 'reasonHint' },
  withdraw: { title: 'withdrawOf', ok: 'withdraw', hint: 'withdrawHint' },
} as const;

interface ReturnDialogProps {
  readonly fact: Pick<FactOf, 'id' | 'kind'>;
  /** Sending back what another reported, or taking back what one reported oneself. */
  readonly act?: keyof typeof WORDS;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
  readonly busy?: boolean;
  readonly problem?: Problem | null;
}

/** A return or withdrawal without a reason helps nobody, so the reason is asked first. Ctrl+Enter sends it. */
export function ReturnDialog({
  fact,
  act = 'sendBack',
  onSend,
  onClose,
  busy = false,
  problem = null,
}: ReturnDialogProps) {
  const text = useText(actText);
  const say = useRefusal();
  const { names } = useWords();
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={text(WORDS[act].title, { kind: names.factKind[fact.kind] })}
      okText={text(WORDS[act].ok)}
      cancelText={text('cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      // The dialog puts the focus on its closing cross; what one came for is the reason.
      afterOpenChange={(open) => open && form.getFieldInstance('reason')?.focus()}
    >
      {problem && <Alert className="form-problem" type="error" showIcon title={say(problem)} />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ reason }) => onSend(reason.trim())}>
        <Form.Item
          name="reason"
          label={text('reason')}
          extra={text(WORDS[act].hint)}
          rules={[{ required: true, whitespace: true, message: text('required') }]}
        >
          <Input.TextArea
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
