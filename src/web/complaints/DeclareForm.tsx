import { App, Form, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { declare } from '../../contract/declarations.ts';
import type { InputOf } from '../../contract/route.ts';
import type { Day } from '../../domain/day.ts';
import { DECLARATION_CLASSES } from '../../domain/declaration.ts';
import { useAct } from '../answer.ts';
import { DayPicker } from '../DayPicker.tsx';
import { useFieldFaults } from '../field-faults.ts';
import { FormDrawer } from '../FormDrawer.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { isProblem, ownProblem, type Problem } from '../problem.ts';
import { useRefusal, useWords } from '../words.ts';
import { complaintsText } from './messages.ts';

type Typed = InputOf<typeof declare>;

interface DeclareFormProps {
  /** The first day for which something can be declared. */
  readonly from: Day;
  readonly onClose: () => void;
}

/** What the person's own unit means to collect or inspect, before it happens. */
export function DeclareForm({ from, onClose }: DeclareFormProps) {
  const text = useText(complaintsText);
  const { matters } = useWords();
  const say = useRefusal();
  const { message } = App.useApp();
  const faultsOf = useFieldFaults();
  const [form] = Form.useForm<Typed>();
  const kind = Form.useWatch('class', form) ?? 'inspection';
  const act = useAct(declare);
  const [problem, setProblem] = useState<Problem>();
  const send = async (typed: Typed) => {
    setProblem(undefined);
    try {
      await act.mutateAsync({ input: typed });
      void message.success(text('declared'));
      onClose();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(ownProblem(error));
      form.setFields(faultsOf(error) as never);
    }
  };
  const must = { required: true, message: text('required') };
  return (
    <FormDrawer
      size={460}
      title={text('declareTitle')}
      onClose={onClose}
      cancel={text('cancel')}
      submit={text('send')}
      busy={act.isPending}
      onSubmit={() => form.submit()}
    >
      {problem && <FormProblem title={say(problem)} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        initialValues={{ class: 'inspection' }}
        onFinish={(typed) => void send(typed)}
      >
        <Form.Item name="class" label={text('dClass')}>
          <Radio.Group
            options={DECLARATION_CLASSES.map((value) => ({ value, label: matters.declarationClass[value] }))}
          />
        </Form.Item>
        <Form.Item name="title" label={text('dTitle')} extra={text('dTitleHint')} rules={[must]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="company" label={text('company')} extra={text('companyHint')} rules={[must]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="basis" label={text('basis')} extra={text('basisHint')} rules={[must]}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="on" label={text('on')} extra={text('onHint', { from })} rules={[must]}>
          <DayPicker min={from} />
        </Form.Item>
        {kind === 'fee' ? (
          <Form.Item key="amount" name="amount" label={text('amount')} rules={[must]} preserve={false}>
            <Input inputMode="decimal" maxLength={15} />
          </Form.Item>
        ) : (
          <Form.Item key="inspectors" name="inspectors" label={text('inspectors')} rules={[must]} preserve={false}>
            <InputNumber min={1} max={999} precision={0} />
          </Form.Item>
        )}
        <Form.Item name="note" label={text('note')}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
}
