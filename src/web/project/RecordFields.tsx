import { AutoComplete, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { ORIGINS } from '../../domain/project.ts';
import { useChoices } from '../choices.ts';
import { useText } from '../messages/language.tsx';
import { useWords } from '../words.ts';
import { AmountField } from './AmountField.tsx';
import { actText } from './act-messages.ts';
import { projectText } from './messages.ts';
import type { TypedRecord } from './revising.ts';
import { sourceText } from './source-messages.ts';

interface RecordFieldsProps {
  /** Stand below these fields: what bears a name like it, what else the investor has. */
  readonly belowName?: ReactNode;
  readonly belowInvestor?: ReactNode;
  /** Investors one may mean. */
  readonly investors?: readonly string[];
  readonly onUnit?: (unitId: string) => void;
}

/** The fields of a project's record, for a new one and for one that is changed; they stand in a form of {@link TypedRecord}. */
export function RecordFields({ belowName, belowInvestor, investors = [], onUnit }: RecordFieldsProps) {
  const text = useText(sourceText);
  const head = useText(projectText);
  const acts = useText(actText);
  const { names } = useWords();
  const choices = useChoices().data;
  const must = { required: true, whitespace: true, message: acts('required') };
  const listed = (values: readonly string[] = []) => values.map((value) => ({ value }));
  return (
    <>
      <Form.Item name="name" label={text('name')} rules={[must]}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      {belowName}
      <Form.Item name="unitId" label={head('unit')} rules={[must]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={(choices?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
          onChange={(unitId: string) => onUnit?.(unitId)}
        />
      </Form.Item>
      <Form.Item name="investorName" label={head('investor')}>
        <AutoComplete options={listed(investors)} showSearch={{ filterOption: holds }} maxLength={200} />
      </Form.Item>
      {belowInvestor}
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
        <AutoComplete options={listed(choices?.districts)} showSearch={{ filterOption: holds }} />
      </Form.Item>
      <Form.Item name="industry" label={text('industry')}>
        <AutoComplete options={listed(choices?.industries)} showSearch={{ filterOption: holds }} />
      </Form.Item>
      <Form.Item name="content" label={text('content')}>
        <Input.TextArea rows={4} maxLength={5000} />
      </Form.Item>
      <Form.Item name="remark" label={text('remark')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </>
  );
}

const holds = (typed: string, option: { readonly value: string } | undefined): boolean =>
  option?.value.includes(typed.trim()) ?? false;
