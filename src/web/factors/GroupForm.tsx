import { App, Form, Input, Select } from 'antd';
import { setGroup } from '../../contract/groups.ts';
import { type Factor, FACTORS } from '../../domain/matter/factor.ts';
import { useChoices } from '../choices.ts';
import { FormDrawer } from '../FormDrawer.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { useSending } from '../sending.ts';
import { useRefusal, useWords } from '../words.ts';
import type { Group } from './Groups.tsx';
import { factorsText } from './messages.ts';

interface Typed {
  readonly name?: string;
  readonly factors?: Factor[];
  readonly leader?: string;
  readonly leadUnitId?: string;
  readonly unitIds?: string[];
}

interface GroupFormProps {
  /** None for a new one of the government's own. */
  readonly group?: Group;
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

/** Who leads a working group and which units are in it; what a regime names keeps its name and its factors. */
export function GroupForm({ group, taken, onClose }: GroupFormProps) {
  const text = useText(factorsText);
  const pick = usePick();
  const say = useRefusal();
  const { between } = useWords();
  const { message } = App.useApp();
  const { data, isLoading } = useChoices();
  const [form] = Form.useForm<Typed>();
  const own = !group?.clause;
  const { act, send } = useSending(setGroup, form, () => {
    void message.success(text('saved'));
    onClose();
  });
  const units = (data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const put = ({ leadUnitId, unitIds = [], name, factors, leader }: Typed) =>
    send({
      code: group?.code ?? freeCode(taken),
      leader: leader ?? null,
      leadUnitId: leadUnitId ?? null,
      unitIds,
      ...(own ? { name: name ?? null, factors: factors ?? [] } : {}),
    });
  return (
    <FormDrawer
      size={480}
      title={group ? pick(group) : text('newGroup')}
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
        disabled={act.isPending}
        initialValues={group ? known(group) : {}}
        onFinish={put}
      >
        {own && (
          <>
            <Form.Item
              name="name"
              label={text('groupName')}
              rules={[{ required: true, whitespace: true, message: text('required') }]}
            >
              <Input maxLength={100} autoComplete="off" />
            </Form.Item>
            <Form.Item name="factors" label={text('groupFactors')} extra={text('groupFactorsHint')}>
              <Select mode="multiple" options={FACTORS.map((value) => ({ value, label: between.factor[value] }))} />
            </Form.Item>
          </>
        )}
        <Form.Item name="leader" label={text('groupLeader')}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="leadUnitId" label={text('leadUnit')} extra={text('leadUnitHint')}>
          <Select allowClear loading={isLoading} showSearch={{ optionFilterProp: 'label' }} options={units} />
        </Form.Item>
        <Form.Item name="unitIds" label={text('groupUnits')} extra={own && group ? text('emptyHint') : undefined}>
          <Select mode="multiple" loading={isLoading} showSearch={{ optionFilterProp: 'label' }} options={units} />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
}

const known = ({ zh, factors, leader, units }: Group): Typed => {
  const leadUnitId = units.find(({ leads }) => leads)?.id;
  return {
    name: zh,
    factors: [...factors],
    leader: leader ?? '',
    ...(leadUnitId ? { leadUnitId } : {}),
    unitIds: units.flatMap(({ id, leads }) => (leads ? [] : [id])),
  };
};

/** A code says nothing to anybody; it only has to be free. */
function freeCode(taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`own-${n}`)) return `own-${n}`;
}
