import { App, Form, Input, Modal, Radio } from 'antd';
import { excuseDuty, fulfilDuty, reopenDuty } from '../../contract/duties.ts';
import { sayPeriod } from '../../contract/words/say-due.ts';
import { useAct } from '../answer.ts';
import { FormProblem } from '../FormProblem.tsx';
import { useLanguage, usePick, useText } from '../messages/language.tsx';
import { ownProblem } from '../problem.ts';
import { useRefusal } from '../words.ts';
import type { Act } from './DutyLines.tsx';
import { type Due, nameOf } from './duty.ts';
import { dutiesText } from './messages.ts';

interface Typed {
  readonly said?: 'done' | 'nothing';
  readonly note?: string;
  readonly reason?: string;
  readonly agreedBy?: string;
}

const TITLES = { fulfil: 'fulfilOf', excuse: 'excuseOf', reopen: 'reopenOf' } as const;
const SAID = { fulfil: 'saidDone', excuse: 'saidExcused', reopen: 'saidReopened' } as const;

/** What is said with an act: a note with a report, the reason and who agreed with an excuse. Ctrl+Enter sends it. */
export function ActDialog({
  act,
  due,
  onClose,
}: {
  readonly act: Act;
  readonly due: Due;
  readonly onClose: () => void;
}) {
  const text = useText(dutiesText);
  const say = useRefusal();
  const pick = usePick();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const { send, busy, error } = useSending(act, due);
  const problem = error && ownProblem(error);
  const duty = pick(due.duty);
  const submit = (typed: Typed) =>
    void send(typed).then((done) => {
      if (!done) return;
      void message.success(text(SAID[act], { duty }));
      onClose();
    });
  const must = { required: true, whitespace: true, message: text('required') };
  return (
    <Modal
      open
      title={text(TITLES[act], { duty })}
      okText={text(act)}
      cancelText={text('cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(open) => open && form.getFieldInstance(act === 'fulfil' ? 'note' : 'reason')?.focus()}
    >
      {problem && <FormProblem title={say(problem)} />}
      <p className="quiet">
        {text('fulfilWhat', { unit: due.unit.name, about: sayPeriod(due.about, language), due: due.due })}
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ said: 'done' }}
        onFinish={submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
        }}
      >
        {act === 'fulfil' ? (
          <>
            <Form.Item name="said">
              <Radio.Group
                aria-label={text('fulfil')}
                options={(['done', 'nothing'] as const).map((value) => ({ value, label: text(value) }))}
              />
            </Form.Item>
            <Form.Item name="note" label={text('noteLabel')}>
              <Input.TextArea rows={2} maxLength={500} placeholder={text('noteHint')} />
            </Form.Item>
          </>
        ) : (
          <Form.Item name="reason" label={text('reason')} rules={[must]}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
        {act === 'excuse' && (
          <Form.Item name="agreedBy" label={text('agreedBy')} extra={text('agreedByHint')} rules={[must]}>
            <Input maxLength={100} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

/** Sends the act; answers whether it was done. */
function useSending(act: Act, due: Due) {
  const fulfil = useAct(fulfilDuty);
  const excuse = useAct(excuseDuty);
  const reopen = useAct(reopenDuty);
  const doing = { fulfil, excuse, reopen }[act];
  const named = nameOf(due);
  const send = async ({ said, note = '', reason = '', agreedBy = '' }: Typed): Promise<boolean> => {
    const sent =
      act === 'fulfil'
        ? fulfil.mutateAsync({ input: { ...named, nothing: said === 'nothing', note: note.trim() || null } })
        : act === 'excuse'
          ? excuse.mutateAsync({ input: { ...named, reason, agreedBy } })
          : reopen.mutateAsync({ input: { ...named, reason } });
    return sent.then(() => true).catch(() => false);
  };
  return { send, busy: doing.isPending, error: doing.error };
}
