import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { addRobot, reviseRobot } from '../../contract/robots.ts';
import { ROBOT_KINDS, type RobotKind } from '../../domain/notices/robot.ts';
import { useAct } from '../answer.ts';
import { useFieldFaults } from '../field-faults.ts';
import { FormDrawer } from '../FormDrawer.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { isProblem, type Problem } from '../problem.ts';
import { useRefusal, useWords } from '../words.ts';
import { robotText } from './messages.ts';
import type { Robot } from './robot.ts';

interface Typed {
  readonly name: string;
  readonly kind: RobotKind;
  readonly unitId?: string;
  readonly address?: string;
  readonly secret?: string;
}

interface RobotFormProps {
  readonly robot: Robot | undefined;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** A new robot, or another's name, scope, address or secret; what is left empty stays as it is. */
export function RobotForm({ robot, units, onClose }: RobotFormProps) {
  const text = useText(robotText);
  const { notices } = useWords();
  const say = useRefusal();
  const faultsOf = useFieldFaults();
  const [form] = Form.useForm<Typed>();
  const add = useAct(addRobot);
  const revise = useAct(reviseRobot);
  const [problem, setProblem] = useState<Problem>();
  const must = { required: true, message: text('required') };
  const send = async ({ name, kind, unitId = null as never, address = '', secret = '' }: Typed) => {
    setProblem(undefined);
    const given = { name, kind, unitId: unitId as string | null };
    const secrets = { ...(address ? { address } : {}), ...(secret ? { secret } : {}) };
    try {
      if (robot) await revise.mutateAsync({ ifMatch: robot.version, input: { id: robot.id, ...given, ...secrets } });
      else await add.mutateAsync({ input: { ...given, address, secret } });
      onClose();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
      form.setFields(faultsOf(error) as never);
    }
  };
  return (
    <FormDrawer
      size={460}
      title={robot ? text('reviseOf', { name: robot.name }) : text('add')}
      onClose={onClose}
      cancel={text('cancel')}
      submit={text('save')}
      busy={add.isPending || revise.isPending}
      onSubmit={() => form.submit()}
    >
      {problem && <FormProblem title={problem.reason === 'changed-meanwhile' ? text('changed') : say(problem)} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        initialValues={robot ? { name: robot.name, kind: robot.kind, unitId: robot.unit?.id } : { kind: 'wecom' }}
        onFinish={(typed) => void send(typed)}
      >
        <Form.Item name="name" label={text('name')} rules={[{ ...must, whitespace: true }]}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item name="kind" label={text('kind')} rules={[must]}>
          <Select options={ROBOT_KINDS.map((value) => ({ value, label: notices.robot[value] }))} />
        </Form.Item>
        <Form.Item name="unitId" label={text('unit')} extra={text('unitHint')}>
          <Select
            allowClear
            placeholder={text('everything')}
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="address" label={text('address')} rules={robot ? [] : [{ ...must, whitespace: true }]}>
          <Input
            maxLength={1000}
            autoComplete="off"
            spellCheck={false}
            {...(robot ? { placeholder: text('addressKept') } : {})}
          />
        </Form.Item>
        <Form.Item name="secret" label={text('secret')} extra={text('secretHint')}>
          <Input.Password
            maxLength={200}
            autoComplete="new-password"
            {...(robot?.hasSecret ? { placeholder: text('secretKept') } : {})}
          />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
}
