import { Form } from 'antd';
import { useState } from 'react';
import { useChoices } from '../choices.ts';
import { useFieldFaults } from '../field-faults.ts';
import { SCALES_OF, type Scale } from '../format.ts';
import { FormDrawer } from '../FormDrawer.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { useLanguage, useText } from '../messages/language.tsx';
import { useRefusal, useWords } from '../words.ts';
import { knownAmount } from './AmountField.tsx';
import { actText } from './act-messages.ts';
import { Conflict } from './Conflict.tsx';
import { projectText } from './messages.ts';
import type { Detail } from './missing.ts';
import { RecordFields } from './RecordFields.tsx';
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
  const choices = useChoices().data;
  const [form] = Form.useForm<TypedRecord>();
  const faultsOf = useFieldFaults();
  // As it was when the form was opened: the page behind may learn of changes that this person has not seen.
  const [opened] = useState(detail);
  const [before] = useState(() => recordOf(opened, SCALES_OF[language][0] ?? 'wan'));
  const [typed, setTyped] = useState<TypedRecord>();
  const revising = useRevising(opened, before, onClose);
  const send = (values: TypedRecord) => {
    setTyped(values);
    void revising.send(values).then((problem) => problem && form.setFields(faultsOf(problem) as never));
  };
  const unitName = (id: string) => choices?.units.find((unit) => unit.id === id)?.name;
  return (
    <FormDrawer
      size={520}
      title={text('revise')}
      onClose={onClose}
      cancel={acts('cancel')}
      submit={acts('save')}
      busy={revising.busy}
      onSubmit={() => form.submit()}
    >
      {revising.theirs && typed ? (
        <Conflict
          fields={recordContest({ text, head, names }, opened, revising.theirs, typed, unitName)}
          onKeep={() => send(typed)}
          onDrop={onClose}
        />
      ) : (
        revising.problem && <FormProblem title={say(revising.problem)} />
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
        <RecordFields />
      </Form>
    </FormDrawer>
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
