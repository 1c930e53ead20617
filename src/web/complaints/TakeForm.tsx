import { Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { takeComplaint } from '../../contract/complaints.ts';
import type { InputOf, ReplyOf } from '../../contract/route.ts';
import { COMPLAINT_CLASSES } from '../../domain/complaint.ts';
import { useAct } from '../answer.ts';
import { useFieldFaults } from '../field-faults.ts';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { isProblem, ownProblem, type Problem } from '../problem.ts';
import { useNarrow } from '../shell/narrow.ts';
import { useRefusal, useWords } from '../words.ts';
import { complaintsText } from './messages.ts';

type Typed = InputOf<typeof takeComplaint>;

/** Takes in what came by telephone or letter; the receipt is handed on and shown once. */
export function TakeForm({ onClose }: { readonly onClose: () => void }) {
  const text = useText(complaintsText);
  const { matters } = useWords();
  const say = useRefusal();
  const narrow = useNarrow();
  const faultsOf = useFieldFaults();
  const [form] = Form.useForm<Typed>();
  const act = useAct(takeComplaint);
  const [problem, setProblem] = useState<Problem>();
  const [taken, setTaken] = useState<ReplyOf<typeof takeComplaint>>();
  const send = async (typed: Typed) => {
    setProblem(undefined);
    try {
      setTaken(await act.mutateAsync({ input: typed }));
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(ownProblem(error));
      form.setFields(faultsOf(error) as never);
    }
  };
  const must = { required: true, whitespace: true, message: text('required') };
  return (
    <Drawer
      open
      size={narrow ? '100%' : 460}
      title={text('take')}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        !taken && (
          <div className="form-foot">
            <Button onClick={onClose}>{text('cancel')}</Button>
            <Button type="primary" loading={act.isPending} onClick={() => form.submit()}>
              {text('send')}
            </Button>
          </div>
        )
      }
    >
      {taken ? (
        <>
          <p>{text('taken', { number: taken.number })}</p>
          {taken.token && (
            <>
              <p>{text('takenKeep')}</p>
              <p>
                <code className="complaint-secret">{`${location.origin}/complaint/${taken.token}`}</code>
              </p>
            </>
          )}
        </>
      ) : (
        <>
          {problem && <FormProblem title={say(problem)} />}
          <Form
            form={form}
            layout="vertical"
            requiredMark={false}
            initialValues={{ class: 'delay' }}
            onFinish={(typed) => void send(typed)}
          >
            <Form.Item name="class" label={text('class')}>
              <Select options={COMPLAINT_CLASSES.map((value) => ({ value, label: matters.complaintClass[value] }))} />
            </Form.Item>
            <Form.Item name="words" label={text('words')} rules={[must]}>
              <Input.TextArea rows={5} maxLength={4000} showCount />
            </Form.Item>
            {(['about', 'name', 'creditCode', 'contact'] as const).map((name) => (
              <Form.Item key={name} name={name} label={text(name)}>
                <Input maxLength={name === 'creditCode' ? 30 : 200} autoComplete="off" />
              </Form.Item>
            ))}
          </Form>
        </>
      )}
    </Drawer>
  );
}
