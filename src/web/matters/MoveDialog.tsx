import { Form, Input, Modal, Radio } from 'antd';
import type { ReactNode } from 'react';
import { addDays } from '../../domain/day.ts';
import type { MatterKind } from '../../domain/matter/kinds.ts';
import type { GivenName } from '../../domain/matter/life.ts';
import { rungAbove } from '../../domain/matter/problem.ts';
import { useAsOf } from '../as-of.tsx';
import { DayPicker } from '../DayPicker.tsx';
import { useFieldFaults } from '../field-faults.ts';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import type { Problem } from '../problem.ts';
import { useRefusal, useWords } from '../words.ts';
import { matterText } from './messages.ts';
import type { Named, OpenMove, TypedMove } from './moving.ts';
import { namesPeople, RemarkField, useNaming } from './RemarkField.tsx';
import { UnitSelect } from './UnitSelect.tsx';

interface MoveDialogProps {
  readonly kind: MatterKind;
  readonly move: OpenMove;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  /** The rung it stands on, for kinds with a ladder. */
  readonly level?: string | undefined;
  /** Fields of this kind alone, below the others. */
  readonly more?: ReactNode;
  /** The matter, where its remarks can name people. */
  readonly matter?: string;
  readonly onSend: (typed: TypedMove, mentions: Named) => Promise<Problem | undefined>;
  readonly onClose: () => void;
}

/** Asks for what a move needs, and for nothing else. Ctrl+Enter sends it. */
export function MoveDialog({ kind, move, busy, problem, level, more, matter, onSend, onClose }: MoveDialogProps) {
  const text = useText(matterText);
  const say = useRefusal();
  const { matters } = useWords();
  const { today } = useAsOf();
  const faultsOf = useFieldFaults();
  const [form] = Form.useForm<TypedMove>();
  const naming = useNaming();
  const remark =
    matter !== undefined && namesPeople(kind) ? (
      <RemarkField matter={matter} naming={naming} />
    ) : (
      <Input.TextArea rows={3} maxLength={2000} showCount />
    );
  const must = (name: GivenName) =>
    move.needs.includes(name) ? [{ required: true, whitespace: true, message: text('required') }] : [];
  const asked = [...move.needs, ...move.takes];
  const states: Readonly<Record<string, string>> = matters.state[kind];
  const causes: Readonly<Record<string, string>> = matters.cause;
  const fields: Partial<Record<GivenName, ReactNode>> = {
    outcome: (
      <Radio.Group className="move-choices" options={move.outcomes.map((value) => ({ value, label: states[value] }))} />
    ),
    cause: (
      <Radio.Group className="move-choices" options={move.causes.map((value) => ({ value, label: causes[value] }))} />
    ),
    due: <DayPicker min={addDays(today, 1)} />,
    note: remark,
    reason: remark,
    agreedBy: <Input maxLength={200} />,
    unit: <UnitSelect />,
    person: <Input maxLength={100} />,
    leader: <Input maxLength={100} />,
    level: (
      <Radio.Group
        className="move-choices"
        options={rungsFrom(level).map((value) => ({ value, label: matters.level[value] }))}
      />
    ),
  };
  const send = (typed: TypedMove) =>
    void onSend(typed, naming.in(typed.note, typed.reason)).then((failed) => {
      if (failed) form.setFields(faultsOf(failed) as never);
      else onClose();
    });
  return (
    <Modal
      open
      title={(matters.move as Readonly<Record<string, string>>)[move.act]}
      okText={text('confirm')}
      cancelText={text('cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
      modalRender={(dialog) => (
        <div
          role="presentation"
          onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && form.submit()}
        >
          {dialog}
        </div>
      )}
    >
      {problem && <FormProblem title={say(problem)} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          ...(move.causes.length === 1 ? { cause: move.causes[0] } : {}),
          ...(move.needs.includes('level') ? { level: rungsFrom(level)[0] } : {}),
        }}
        onFinish={send}
      >
        {ORDER.filter((name) => asked.includes(name)).map((name) => (
          <Form.Item key={name} name={name} label={matters.given[name]} rules={must(name)}>
            {fields[name]}
          </Form.Item>
        ))}
        {more}
      </Form>
    </Modal>
  );
}

/** A problem climbs one rung at a time. */
const rungsFrom = (level: string | undefined) => {
  const above = rungAbove(level ?? null);
  return above ? [above] : [];
};

const ORDER = [
  'outcome',
  'cause',
  'unit',
  'person',
  'leader',
  'level',
  'due',
  'note',
  'reason',
  'agreedBy',
] as const satisfies readonly GivenName[];
