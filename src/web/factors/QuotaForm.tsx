import { App, Form, Input, Modal, Select } from 'antd';
import { setQuota } from '../../contract/factors.ts';
import type { InputOf } from '../../contract/route.ts';
import { type Factor, FACTORS } from '../../domain/matter/factor.ts';
import { useAct } from '../answer.ts';
import { useFieldFaults } from '../field-faults.ts';
import { FormProblem } from '../FormProblem.tsx';
import { UnitSelect } from '../matters/UnitSelect.tsx';
import { useText } from '../messages/language.tsx';
import { useRefusal, useWords } from '../words.ts';
import { factorsText } from './messages.ts';

type Typed = Omit<InputOf<typeof setQuota>, 'year'>;

interface QuotaFormProps {
  readonly year: number;
  readonly factor: Factor | undefined;
  readonly onClose: () => void;
}

/** How much of a factor the projects of a unit may have in the year; one set before is replaced. */
export function QuotaForm({ year, factor: known, onClose }: QuotaFormProps) {
  const text = useText(factorsText);
  const say = useRefusal();
  const { between } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const factor = Form.useWatch('factor', form) as Factor | undefined;
  const faultsOf = useFieldFaults();
  const act = useAct(setQuota);
  const must = { required: true, message: text('required') };
  const send = (typed: Typed) =>
    act.mutate(
      { input: { ...typed, year } },
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
      title={`${text('setQuotaTitle')} · ${year}`}
      okText={text('save')}
      cancelText={text('cancel')}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {act.error && <FormProblem title={say(act.error)} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={known ? { factor: known } : {}}
        onFinish={send}
      >
        <Form.Item name="factor" label={text('factor')} rules={[must]}>
          <Select options={FACTORS.map((value) => ({ value, label: between.factor[value] }))} />
        </Form.Item>
        <Form.Item name="unitId" label={text('quotaUnit')} extra={text('quotaUnitHint')} rules={[must]}>
          <UnitSelect />
        </Form.Item>
        <Form.Item
          name="quantity"
          label={factor ? text('quantityOf', { unit: between.factorUnit[factor] }) : text('quantity')}
          rules={[{ ...must, whitespace: true }]}
        >
          <Input maxLength={20} inputMode="decimal" autoComplete="off" />
        </Form.Item>
        <Form.Item name="note" label={text('note')}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
