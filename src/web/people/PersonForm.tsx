import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { createPerson, listPeople, revisePerson } from '../../contract/people.ts';
import { STAFF_ROLES } from '../../domain/role.ts';
import { useAct } from '../answer.ts';
import { call } from '../call.ts';
import { useChoices } from '../choices.ts';
import { useFieldFaults } from '../field-faults.ts';
import { FormDrawer } from '../FormDrawer.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { isProblem, type Problem } from '../problem.ts';
import { useRefusal, useWords } from '../words.ts';
import { peopleText } from './messages.ts';
import type { Handed, Person } from './person.ts';

interface Typed {
  readonly name: string;
  readonly login: string;
  readonly post: string;
  readonly unitId: string;
  readonly roles: Person['roles'];
  readonly disabled: boolean;
}

interface PersonFormProps {
  readonly person: Person | undefined;
  readonly onClose: () => void;
  readonly onCreated: (handed: Handed) => void;
}

/** A new account, or another's roles, unit and state. */
export function PersonForm({ person, onClose, onCreated }: PersonFormProps) {
  const text = useText(peopleText);
  const { names } = useWords();
  const say = useRefusal();
  const [form] = Form.useForm<Typed>();
  const faultsOf = useFieldFaults();
  const units = useChoices().data?.units ?? [];
  const create = useAct(createPerson);
  const revise = useAct(revisePerson);
  const [version, setVersion] = useState(person?.version ?? 0);
  const [problem, setProblem] = useState<Problem>();
  const must = { required: true, message: text('required') };
  const send = async ({ disabled, name, login, ...rest }: Typed) => {
    setProblem(undefined);
    try {
      if (person) await revise.mutateAsync({ ifMatch: version, input: { id: person.id, ...rest, disabled } });
      else {
        const made = await create.mutateAsync({ input: { name, login, ...rest } });
        onCreated({ name, login, password: made.password });
      }
      onClose();
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (person && error.reason === 'changed-meanwhile') {
        const now = (await call(listPeople, {})).rows.find(({ id }) => id === person.id);
        if (now) {
          setVersion(now.version);
          form.setFieldsValue(typedOf(now));
        }
      }
      setProblem(error);
      form.setFields(faultsOf(error) as never);
    }
  };
  return (
    <FormDrawer
      size={460}
      title={person ? text('reviseOf', { name: person.name }) : text('create')}
      onClose={onClose}
      cancel={text('cancel')}
      submit={text('save')}
      busy={create.isPending || revise.isPending}
      onSubmit={() => form.submit()}
    >
      {problem && <FormProblem title={problem.reason === 'changed-meanwhile' ? text('changed') : say(problem)} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        initialValues={person ? typedOf(person) : { roles: ['reporter'], post: '' }}
        onFinish={(typed) => void send(typed)}
      >
        {!person && (
          <>
            <Form.Item name="name" label={text('name')} rules={[{ ...must, whitespace: true }]}>
              <Input maxLength={50} autoComplete="off" />
            </Form.Item>
            <Form.Item
              name="login"
              label={text('login')}
              extra={text('loginRule')}
              rules={[must, { pattern: /^[a-zA-Z0-9._-]{2,40}$/, message: text('loginRule') }]}
            >
              <Input maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} />
            </Form.Item>
          </>
        )}
        <Form.Item name="post" label={text('post')}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="unitId" label={text('unit')} rules={[must]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        </Form.Item>
        <Form.Item name="roles" label={text('roles')} rules={[must]}>
          <Checkbox.Group
            className="person-roles"
            options={STAFF_ROLES.map((value) => ({ value, label: names.role[value] }))}
          />
        </Form.Item>
        {person && (
          <Form.Item name="disabled" valuePropName="checked" extra={text('disableWhat')}>
            <Checkbox>{text('disable')}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </FormDrawer>
  );
}

const typedOf = ({ post, unit, roles, disabled }: Person) => ({ post, unitId: unit.id, roles, disabled });
