import { Form, Input, Segmented, Select } from 'antd';
import type { Day } from '../../domain/day.ts';
import { AMOUNT_KINDS, FACT_KINDS, type FactKind } from '../../domain/fact.ts';
import { useAsOf } from '../as-of.tsx';
import { DayPicker } from '../DayPicker.tsx';
import { FilesField } from '../files/FilesField.tsx';
import { useFieldFaults } from '../field-faults.ts';
import { FormDrawer } from '../FormDrawer.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { dayText, SCALES_OF } from '../format.ts';
import { useLanguage, useText } from '../messages/language.tsx';
import { useStepName } from '../wall/step-name.ts';
import { useWords } from '../words.ts';
import { AmountField, knownAmount, type TypedAmount } from './AmountField.tsx';
import { type TypedFact, useSending } from './sending.ts';
import { actText } from './act-messages.ts';
import type { Detail, FactOf } from './missing.ts';

interface FactFormProps {
  readonly detail: Detail;
  /** The recognised fact that is corrected; its values are filled in and its kind is fixed. */
  readonly corrects?: FactOf | undefined;
  /** Known before: reporting that a certain step is done. */
  readonly stepId?: string | undefined;
  readonly onClose: () => void;
}

/** Reports that something happened, with its evidence. What is known is filled in; an amount is asked only where it counts. */
export function FactForm({ detail, corrects, stepId, onClose }: FactFormProps) {
  const text = useText(actText);
  const { names } = useWords();
  const { today } = useAsOf();
  const { language } = useLanguage();
  const nameOf = useStepName();
  const [form] = Form.useForm<TypedFact>();
  const sending = useSending(detail.project, corrects, onClose);
  const faultsOf = useFieldFaults();
  const kind = Form.useWatch('kind', form);
  const precision = Form.useWatch('precision', form) ?? 'day';
  const open = detail.steps.filter(
    (step) => step.kind === 'preliminary' && (!step.actual || step.id === corrects?.stepId),
  );
  const needed = kind !== undefined && AMOUNT_KINDS.includes(kind);
  const must = { required: true, message: text('required') };
  const initial: Partial<TypedFact> = {
    precision: corrects?.precision ?? 'day',
    ...(corrects ? { kind: corrects.kind, on: corrects.on as Day } : stepId ? { kind: 'step-done' } : {}),
    ...(corrects?.remark ? { remark: corrects.remark } : {}),
    ...((corrects?.stepId ?? stepId ?? only(open)) ? { stepId: corrects?.stepId ?? stepId ?? only(open) ?? '' } : {}),
    ...(corrects?.amount
      ? { amount: knownAmount(corrects.amount, SCALES_OF[language][0] ?? 'wan') as TypedAmount }
      : {}),
  };
  return (
    <FormDrawer
      size={480}
      title={corrects ? text('correctOf', { kind: names.factKind[corrects.kind] }) : text('report')}
      onClose={onClose}
      cancel={text(sending.reported ? 'close' : 'cancel')}
      submit={text(sending.reported ? 'retryUpload' : 'submit')}
      busy={sending.busy}
      onSubmit={() => form.submit()}
    >
      <p className="quiet">{detail.project.name}</p>
      {sending.said && <FormProblem type={sending.reported ? 'warning' : 'error'} title={sending.said} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        scrollToFirstError={{ focus: true }}
        disabled={sending.busy}
        onFinish={(typed) =>
          void sending.send(typed).then((problem) => problem && form.setFields(faultsOf(problem) as never))
        }
      >
        <Form.Item name="kind" label={text('kind')} rules={[must]} hidden={corrects !== undefined}>
          <Select
            placeholder={text('kindHint')}
            showSearch={{ optionFilterProp: 'label' }}
            options={FACT_KINDS.map((value) => ({ value, label: names.factKind[value] }))}
          />
        </Form.Item>
        {kind && !corrects && <KnownOf kind={kind} detail={detail} />}
        {kind === 'step-done' && (
          <Form.Item name="stepId" label={text('step')} rules={[must]}>
            <Select options={open.map((step) => ({ value: step.id, label: nameOf(step) }))} />
          </Form.Item>
        )}
        <Form.Item label={text('on')} required>
          <div className="day-with-precision">
            <Form.Item name="on" noStyle rules={[must]}>
              <DayPicker precision={precision} max={today} aria-label={text('on')} />
            </Form.Item>
            <Form.Item name="precision" noStyle>
              <Segmented
                aria-label={text('precision')}
                options={(['day', 'month', 'year'] as const).map((value) => ({ value, label: names.precision[value] }))}
              />
            </Form.Item>
          </div>
        </Form.Item>
        {(needed || kind === 'signed') && (
          <Form.Item
            name="amount"
            label={text(needed ? 'amount' : 'amountOptional')}
            rules={[
              {
                validator: (_, amount: TypedAmount | undefined) => {
                  if (!amount?.typed) return needed ? Promise.reject(new Error(text('required'))) : Promise.resolve();
                  return amount.value ? Promise.resolve() : Promise.reject(new Error(text('amountWrong')));
                },
              },
            ]}
          >
            <AmountField />
          </Form.Item>
        )}
        <Form.Item name="remark" label={text('remark')}>
          <Input.TextArea rows={3} maxLength={1000} showCount placeholder={text('remarkHint')} />
        </Form.Item>
        <Form.Item name="files" label={text('evidence')} extra={text('evidenceRule')}>
          <FilesField />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
}

const only = (steps: readonly { readonly id: string }[]): string | undefined =>
  steps.length === 1 ? steps[0]?.id : undefined;

/** What is known of this kind already, so that nobody reports a thing twice unawares. */
function KnownOf({ kind, detail }: { readonly kind: FactKind; readonly detail: Detail }) {
  const text = useText(actText);
  const { names } = useWords();
  const known = detail.facts.filter((fact) => fact.kind === kind && KNOWN.includes(fact.state));
  if (known.length === 0 || kind === 'step-done') return null;
  const said = known.map((fact) => `${dayText(fact.on, fact.precision)} ${names.factState[fact.state]}`);
  return (
    <p className="quiet known-facts">
      {text('knownFacts')} {said.join(text('listed'))}
    </p>
  );
}

const KNOWN: readonly FactOf['state'][] = ['reported', 'recognised'];
