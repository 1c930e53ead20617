import { Alert, AutoComplete, Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { ORIGINS } from '../../domain/project.ts';
import { useChoices } from '../choices.ts';
import { useFieldFaults } from '../field-faults.ts';
import { SCALES_OF, type Scale } from '../format.ts';
import { useLanguage, useText } from '../messages/language.tsx';
import { useNarrow } from '../shell/narrow.ts';
import { useRefusal, useWords } from '../words.ts';
import { AmountField, knownAmount } from './AmountField.tsx';
import { actText } from './act-messages.ts';
import { Conflict } from './Conflict.tsx';
import { projectText } from './messages.ts';
import type { Detail } from './missing.ts';
import { recordContest } from './record-contest.ts';
import { type TypedRecord, useRevising } from './revising.ts';
import { sourceText } from './source-messages.ts';

/** Changes what is known of a project; the old values stay in the journal. */
export function RecordForm({ detail, onClose }: { readonly detail: Detail; readonly onClose: () => void }) {
  const text = useText(sourceText);
  const head = useText(projectText);
  const acts = useText(actText);
  const say = useRefusal();
  const { names } = useWords();
  const { language } = useLanguage();
  const narrow = useNarrow();
  const choices = useChoices().data;
  const [form] = Form.useForm<TypedRecord>();
  const faultsOf = useFieldFaults();
  const [before] = useState(() => recordOf(detail, SCALES_OF[language][0] ?? 'wan'));
  const [typed, setTyped] = useState<TypedRecord>();
  const revising = useRevising(detail, before, onClose);
  const must = { required: true, whitespace: true, message: acts('required') };
  const send = (values: TypedRecord) => {
    setTyped(values);
    void revising.send(values).then((problem) => problem && form.setFields(faultsOf(problem) as never));
  };
  const unitName = (id: string) => choices?.units.find((unit) => unit.id === id)?.name;
  return (
    <Drawer
      open
      size={narrow ? '100%' : 520}
      title={text('revise')}
      onClose={onClose}
      // Neither a click beside it nor Esc throws away what was typed; the cross and 取消 do.
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <div className="form-foot">
          <Button onClick={onClose}>{acts('cancel')}</Button>
          <Button type="primary" loading={revising.busy} onClick={() => form.submit()}>
            {acts('save')}
          </Button>
        </div>
      }
    >
      {revising.theirs && typed ? (
        <Conflict
          fields={recordContest({ text, head, names }, detail, revising.theirs, typed, unitName)}
          onKeep={() => send(typed)}
          onDrop={onClose}
        />
      ) : (
        revising.problem && <Alert className="form-problem" type="error" showIcon title={say(revising.problem)} />
      )}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={before}
        disabled={revising.busy}
        scrollToFirstError={{ focus: true }}
        onFinish={send}
      >
        <Form.Item name="name" label={text('name')} rules={[must]}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="unitId" label={head('unit')} rules={[must]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={(choices?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        </Form.Item>
        <Form.Item name="investorName" label={head('investor')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="creditCode" label={text('creditCode')}>
          <Input maxLength={30} autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="amount"
          label={head('amount')}
          rules={[
            {
              validator: (_, amount: TypedRecord['amount']) =>
                !amount?.typed || amount.value ? Promise.resolve() : Promise.reject(new Error(acts('amountWrong'))),
            },
          ]}
        >
          <AmountField />
        </Form.Item>
        <Form.Item name="origin" label={text('origin')}>
          <Select allowClear options={ORIGINS.map((value) => ({ value, label: names.origin[value] }))} />
        </Form.Item>
        <Form.Item name="district" label={text('district')}>
          <AutoComplete options={(choices?.districts ?? []).map((value) => ({ value }))} />
        </Form.Item>
        <Form.Item name="industry" label={text('industry')}>
          <AutoComplete options={(choices?.industries ?? []).map((value) => ({ value }))} />
        </Form.Item>
        <Form.Item name="content" label={text('content')}>
          <Input.TextArea rows={4} maxLength={5000} />
        </Form.Item>
        <Form.Item name="remark" label={text('remark')}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}

/** The record as the form holds it; what is unknown is an empty field. */
function recordOf({ project }: Detail, scale: Scale): TypedRecord {
  const amount = knownAmount(project.amount, scale);
  return {
    name: project.name,
    unitId: project.unit.id,
    investorName: project.investor?.name ?? '',
    creditCode: project.creditCode ?? '',
    district: project.district ?? '',
    industry: project.industry ?? '',
    content: project.content ?? '',
    remark: project.remark ?? '',
    ...(project.origin ? { origin: project.origin } : {}),
    ...(amount ? { amount } : {}),
  };
}
