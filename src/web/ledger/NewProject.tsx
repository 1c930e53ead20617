import { PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { useAsOf } from '../as-of.tsx';
import { useChoices } from '../choices.ts';
import { useFieldFaults } from '../field-faults.ts';
import { FormDrawer } from '../FormDrawer.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { actText } from '../project/act-messages.ts';
import { RecordFields } from '../project/RecordFields.tsx';
import type { TypedRecord } from '../project/revising.ts';
import { oneIn, usePageSearch } from '../search.ts';
import { useNarrow } from '../shell/narrow.ts';
import { useRefusal } from '../words.ts';
import { InvestorHint, NameHint, useAlike } from './Alike.tsx';
import { districtOf } from './alike.ts';
import { useEntering } from './entering.ts';
import { newText } from './new-messages.ts';
import '../sheet.css';

/** A project that came in no ledger. The open form stands in the address, so that a link may lead to it. */
export function NewProjectButton() {
  const text = useText(newText);
  const may = useMay('project.create');
  const { changed } = useAsOf();
  const [search, change] = usePageSearch();
  const narrow = useNarrow();
  if (!may || changed) return null;
  return (
    <>
      <Button
        size="small"
        icon={<PlusOutlined />}
        {...(narrow ? { 'aria-label': text('newProject') } : {})}
        onClick={() => change({ new: 'project' })}
      >
        {narrow ? null : text('newProject')}
      </Button>
      {oneIn(search, 'new') === 'project' && <NewProject onClose={() => change({ new: undefined })} />}
    </>
  );
}

function NewProject({ onClose }: { readonly onClose: () => void }) {
  const text = useText(newText);
  const acts = useText(actText);
  const say = useRefusal();
  const choices = useChoices().data;
  const [form] = Form.useForm<TypedRecord>();
  const faultsOf = useFieldFaults();
  const entering = useEntering();
  const name = Form.useWatch('name', form) ?? '';
  const alike = useAlike(name, Form.useWatch('investorName', form) ?? '');
  const placeIn = (unitId: string) => {
    const district = choices && districtOf(unitId, choices.units, choices.districts);
    if (district && !form.isFieldTouched('district')) form.setFieldValue('district', district);
  };
  return (
    <FormDrawer
      size={520}
      title={text('newProject')}
      onClose={onClose}
      cancel={acts('cancel')}
      submit={acts('save')}
      busy={entering.busy}
      onSubmit={() => form.submit()}
    >
      {entering.problem && <FormProblem title={say(entering.problem)} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={entering.busy}
        scrollToFirstError={{ focus: true }}
        onFinish={(typed) =>
          void entering.send(typed).then((problem) => problem && form.setFields(faultsOf(problem) as never))
        }
      >
        <RecordFields
          belowName={<NameHint name={name} alike={alike} />}
          belowInvestor={<InvestorHint alike={alike} />}
          investors={alike.investors}
          onUnit={placeIn}
        />
      </Form>
    </FormDrawer>
  );
}
