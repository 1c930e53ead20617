import { App, Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import type { ProblemClass } from '../../domain/matter/problem.ts';
import { useBegun } from '../drafts/begun.ts';
import type { Begun, ChosenFile } from '../drafts/draft.ts';
import { draftText } from '../drafts/messages.ts';
import { useOutbox } from '../drafts/outbox.tsx';
import { useFieldFaults } from '../field-faults.ts';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { ownProblem, type Problem } from '../problem.ts';
import { usePageSearch } from '../search.ts';
import { useNarrow } from '../shell/narrow.ts';
import { useRefusal } from '../words.ts';
import { problemsText } from './messages.ts';
import { RaiseFields } from './RaiseFields.tsx';

export interface TypedProblem {
  readonly title: string;
  readonly class: ProblemClass;
  readonly projectId?: string;
  readonly urgent?: boolean;
  readonly note?: string;
  readonly files?: readonly ChosenFile[];
}

interface RaiseFormProps {
  readonly project?: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Raises a problem, with photographs, from the field as from a desk. What was typed stays on this device until it is taken. */
export function RaiseForm(props: RaiseFormProps) {
  const text = useText(problemsText);
  const narrow = useNarrow();
  const [form] = Form.useForm<TypedProblem>();
  const [busy, setBusy] = useState(false);
  const [page, setPage] = useState<'first' | 'second'>('first');
  const { begun, keep, forget } = useBegun<TypedProblem>(`problem ${props.project?.id ?? ''}`.trim());
  return (
    <Drawer
      open
      size={narrow ? '100%' : 480}
      title={text('raiseTitle')}
      onClose={props.onClose}
      mask={{ closable: false }}
      keyboard={false}
      className="raise-form"
      footer={
        <div className="form-foot">
          <Button onClick={props.onClose}>{text('cancel')}</Button>
          {narrow && (
            <Button onClick={() => setPage(page === 'first' ? 'second' : 'first')}>
              {text(page === 'first' ? 'more' : 'back')}
            </Button>
          )}
          <Button type="primary" loading={busy} onClick={() => form.submit()}>
            {text('send')}
          </Button>
        </div>
      }
    >
      {begun && (
        <Body
          {...props}
          form={form}
          begun={begun}
          keep={keep}
          forget={forget}
          busy={busy}
          setBusy={setBusy}
          page={narrow ? page : 'both'}
          toFirst={() => setPage('first')}
        />
      )}
    </Drawer>
  );
}

interface BodyProps extends RaiseFormProps {
  readonly form: ReturnType<typeof Form.useForm<TypedProblem>>[0];
  readonly begun: Begun<TypedProblem>;
  readonly keep: (begun: Begun<TypedProblem>) => void;
  readonly forget: () => Promise<void>;
  readonly busy: boolean;
  readonly setBusy: (busy: boolean) => void;
  readonly page: 'first' | 'second' | 'both';
  readonly toFirst: () => void;
}

function Body({ form, begun, keep, forget, busy, setBusy, page, toFirst, project, onClose }: BodyProps) {
  const text = useText(problemsText);
  const drafted = useText(draftText);
  const say = useRefusal();
  const { message } = App.useApp();
  const faultsOf = useFieldFaults();
  const { submit } = useOutbox();
  const [, change] = usePageSearch();
  const [problem, setProblem] = useState<Problem>();
  const send = async ({ files = [], ...input }: TypedProblem): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const outcome = await submit({ kind: 'problem', title: input.title, input, files });
    setBusy(false);
    if (outcome.state === 'refused' && !outcome.target) {
      setProblem(ownProblem(outcome.problem));
      form.setFields(faultsOf(outcome.problem) as never);
      return toFirst();
    }
    await forget();
    if (outcome.state === 'kept') void message.info(drafted('kept'), 6);
    else if (outcome.state === 'sent') void message.success(text('sent'));
    else void message.warning(drafted('filesRefused', { title: input.title, why: say(outcome.problem) }), 10);
    onClose();
    const at = outcome.state === 'kept' ? undefined : outcome.target;
    if (!project && at && 'matterId' in at) change({ state: 'waiting', open: at.matterId });
  };
  return (
    <>
      {problem && <FormProblem title={say(problem)} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        disabled={busy}
        initialValues={{ ...(project ? { projectId: project.id } : {}), ...begun.values, files: begun.files }}
        onValuesChange={(_, { files = [], ...values }) => keep({ values, files })}
        onFinish={(typed) => void send(typed)}
        onFinishFailed={toFirst}
      >
        <RaiseFields page={page} project={project ?? null} />
      </Form>
    </>
  );
}
