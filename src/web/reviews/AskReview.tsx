import { App, Form, Input, Modal, Select } from 'antd';
import { askReview } from '../../contract/reviews.ts';
import type { InputOf } from '../../contract/route.ts';
import { addDays } from '../../domain/day.ts';
import { REVIEW_CHECKS } from '../../domain/matter/review.ts';
import { useAct } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { DayPicker } from '../DayPicker.tsx';
import { useFieldFaults } from '../field-faults.ts';
import { FormProblem } from '../FormProblem.tsx';
import { UnitSelect } from '../matters/UnitSelect.tsx';
import { useText } from '../messages/language.tsx';
import { useRefusal, useWords } from '../words.ts';
import { reviewsText } from './messages.ts';

type Typed = Omit<InputOf<typeof askReview>, 'id'>;

/** Asks a department to review a project before it is signed. */
export function AskReview({ projectId, onClose }: { readonly projectId: string; readonly onClose: () => void }) {
  const text = useText(reviewsText);
  const say = useRefusal();
  const { between } = useWords();
  const { today } = useAsOf();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const faultsOf = useFieldFaults();
  const act = useAct(askReview);
  const must = { required: true, message: text('required') };
  const send = (typed: Typed) =>
    act.mutate(
      { input: { ...typed, id: projectId } },
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
      title={text('askTitle')}
      okText={text('save')}
      cancelText={text('cancel')}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {act.error && <FormProblem title={say(act.error)} />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item name="check" label={text('check')} rules={[must]}>
          <Select options={REVIEW_CHECKS.map((value) => ({ value, label: between.check[value] }))} />
        </Form.Item>
        <Form.Item name="unitId" label={text('department')} rules={[must]}>
          <UnitSelect />
        </Form.Item>
        <Form.Item name="due" label={text('due')} rules={[must]}>
          <DayPicker min={addDays(today, 1)} />
        </Form.Item>
        <Form.Item name="note" label={text('note')}>
          <Input.TextArea rows={3} maxLength={2000} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
