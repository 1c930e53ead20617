import { App, Form, Input, Select } from 'antd';
import { promiseCommitment } from '../../contract/commitments.ts';
import { addDays } from '../../domain/day.ts';
import { type ClauseKind, clausesOf, isSupport, PARTIES, partyOf } from '../../domain/matter/commitment.ts';
import type { InputOf } from '../../contract/route.ts';
import { useAsOf } from '../as-of.tsx';
import { DayPicker } from '../DayPicker.tsx';
import { FormDrawer } from '../FormDrawer.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { UnitSelect } from '../matters/UnitSelect.tsx';
import { useText } from '../messages/language.tsx';
import { useSending } from '../sending.ts';
import { ProjectChoice } from '../visits/ProjectChoice.tsx';
import { useRefusal, useWords } from '../words.ts';
import { commitmentsText } from './messages.ts';

type Typed = InputOf<typeof promiseCommitment>;

interface PromiseFormProps {
  readonly project?: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** One clause of an agreement; what was typed stays until it is taken. */
export function PromiseForm({ project, onClose }: PromiseFormProps) {
  const text = useText(commitmentsText);
  const say = useRefusal();
  const { between } = useWords();
  const { today } = useAsOf();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const kind = Form.useWatch('class', form) as ClauseKind | undefined;
  const must = { required: true, message: text('required') };
  const { act, send } = useSending(promiseCommitment, form, () => {
    void message.success(text('saved'));
    onClose();
  });
  return (
    <FormDrawer
      size={480}
      title={text('promiseTitle')}
      onClose={onClose}
      cancel={text('cancel')}
      submit={text('save')}
      busy={act.isPending}
      onSubmit={() => form.submit()}
    >
      {act.error && <FormProblem title={say(act.error)} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        disabled={act.isPending}
        initialValues={project ? { projectId: project.id } : {}}
        onFinish={send}
      >
        <Form.Item name="projectId" label={text('project')} rules={[must]}>
          <ProjectChoice known={project ?? null} />
        </Form.Item>
        <Form.Item name="class" label={text('class')} rules={[must]}>
          <Select
            options={PARTIES.map((party) => ({
              label: between.party[party],
              options: clausesOf(party).map((value) => ({ value, label: between.clause[value] })),
            }))}
          />
        </Form.Item>
        <Form.Item name="title" label={text('what')} rules={[{ ...must, whitespace: true }]}>
          <Input maxLength={200} placeholder={text('whatHint')} />
        </Form.Item>
        <Form.Item name="promised" label={text('quantity')} extra={text('quantityHint')}>
          <Input maxLength={20} inputMode="decimal" autoComplete="off" />
        </Form.Item>
        <Form.Item name="measure" label={text('counted')}>
          <Input maxLength={50} placeholder={text('countedHint')} />
        </Form.Item>
        <Form.Item name="due" label={text('due')} rules={[must]}>
          <DayPicker min={addDays(today, 1)} />
        </Form.Item>
        <Form.Item
          name="unitId"
          label={text('owner')}
          extra={text('ownerHint')}
          rules={kind && partyOf(kind) === 'government' ? [must] : []}
        >
          <UnitSelect />
        </Form.Item>
        <Form.Item name="evidence" label={text('evidence')}>
          <Input maxLength={500} placeholder={text('evidenceHint')} />
        </Form.Item>
        {kind && isSupport(kind) && (
          <Form.Item name="basis" label={text('basis')} extra={text('basisHint')}>
            <Input maxLength={500} />
          </Form.Item>
        )}
        <Form.Item name="note" label={text('note')}>
          <Input.TextArea rows={2} maxLength={2000} showCount />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
}
