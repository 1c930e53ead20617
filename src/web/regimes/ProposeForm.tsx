import { App, Button, Drawer, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { previewRegime, proposeRegime } from '../../contract/proposals.ts';
import { checkRegime, listRegimes } from '../../contract/regimes.ts';
import type { InputOf } from '../../contract/route.ts';
import type { Day } from '../../domain/day.ts';
import { useAct, useAnswer } from '../answer.ts';
import { DayPicker } from '../DayPicker.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { useMe } from '../me.tsx';
import { useLanguage, usePick, useText } from '../messages/language.tsx';
import { ownProblem } from '../problem.ts';
import { usePageSearch } from '../search.ts';
import { useNarrow } from '../shell/narrow.ts';
import { Loaded, Loading } from '../states.tsx';
import { useRefusal } from '../words.ts';
import { settingFaults } from './faults.ts';
import { Field } from './Field.tsx';
import { PreviewShown } from './PreviewShown.tsx';
import { proposeText } from './propose-messages.ts';
import type { OneRegime } from './RegimeShown.tsx';
import { type Chosen, SettingFields } from './SettingFields.tsx';

type Source = Pick<InputOf<typeof proposeRegime>, 'regime' | 'textId' | 'text'>;

interface ProposeFormProps {
  readonly source: Source;
  readonly name: { readonly zh: string; readonly en: string };
  /** The adoption of the same regime that runs and whose values one begins with. */
  readonly running?: OneRegime['adoptions'][number] | undefined;
  readonly onClose: () => void;
}

/** Which values, from which day, in place of what; then what that would change; then it goes to another person. */
export function ProposeForm({ source, name, running, onClose }: ProposeFormProps) {
  const text = useText(proposeText);
  const pick = usePick();
  const say = useRefusal();
  const narrow = useNarrow();
  const { message } = App.useApp();
  const { language } = useLanguage();
  const { today } = useMe();
  const [, change] = usePageSearch();
  const [chosen, setChosen] = useState<Chosen>(running?.settings ?? {});
  const [from, setFrom] = useState<Day>(today);
  const [until, setUntil] = useState<Day>();
  const [instead, setInstead] = useState(running?.id ?? '');
  const [rank, setRank] = useState<number>();
  const [reason, setReason] = useState('');
  const shown = useAnswer(checkRegime, source);
  const regimes = useAnswer(listRegimes, {});
  const preview = useAct(previewRegime);
  const propose = useAct(proposeRegime);
  const input = {
    ...source,
    settings: { ...chosen },
    from,
    ...(until ? { until } : {}),
    ...(instead ? { instead } : {}),
    ...(rank === undefined ? {} : { rank }),
  };
  const refused = preview.error ?? propose.error;
  const problem = refused && ownProblem(refused);
  const send = () =>
    propose.mutate(
      { input: { ...input, ...(reason.trim() ? { reason } : {}) } },
      {
        onSuccess: () => {
          void message.success(text('sent'));
          onClose();
          change({ regime: '-proposals' });
        },
      },
    );
  return (
    <Drawer
      open
      size={narrow ? '100%' : 760}
      title={text(running ? 'change' : 'title', { name: pick(name) })}
      onClose={onClose}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <div className="form-foot">
          <Button onClick={onClose}>{text('cancel')}</Button>
          {preview.data ? (
            <>
              <Button onClick={() => preview.reset()}>{text('back')}</Button>
              <Button type="primary" loading={propose.isPending} onClick={send}>
                {text('send')}
              </Button>
            </>
          ) : (
            <Button
              type="primary"
              loading={preview.isPending}
              disabled={!shown.data?.regime}
              onClick={() => preview.mutate({ input })}
            >
              {text('look')}
            </Button>
          )}
        </div>
      }
    >
      {problem && <FormProblem title={say(problem)} />}
      {preview.isPending && <p role="status">{text('looking')}</p>}
      {preview.data ? (
        <>
          <PreviewShown of={preview.data} />
          <Field id="propose-reason" label={text('reason')}>
            <Input.TextArea
              id="propose-reason"
              rows={2}
              maxLength={2000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </Field>
          <p className="quiet">{text('twoPeople')}</p>
        </>
      ) : (
        <div className="fields">
          <Field id="propose-from" label={text('from')}>
            <DayPicker id="propose-from" value={from} allowClear={false} onChange={(day) => day && setFrom(day)} />
            {from < today && <span className="quiet">{text('fromPast', { from })}</span>}
          </Field>
          <Field id="propose-until" label={text('until')}>
            <DayPicker id="propose-until" value={until} min={from} onChange={setUntil} />
          </Field>
          <Field id="propose-instead" label={text('instead')} hint={text('insteadWhy')}>
            <Select
              id="propose-instead"
              value={instead}
              onChange={setInstead}
              options={[
                { value: '', label: text('insteadNone') },
                ...(regimes.data?.regimes ?? []).map((it) => ({
                  value: it.adoption,
                  label: text('insteadOf', { name: pick(it), version: it.version, from: it.from ?? '' }),
                })),
              ]}
            />
          </Field>
          <Field id="propose-rank" label={text('rank')} hint={text('rankWhy')}>
            <InputNumber
              id="propose-rank"
              min={0}
              max={1000}
              precision={0}
              value={rank ?? null}
              onChange={(next) => setRank(next ?? undefined)}
            />
          </Field>
          <Loaded of={shown}>
            {({ regime }) =>
              regime ? (
                <SettingFields
                  regime={regime}
                  chosen={chosen}
                  onChange={setChosen}
                  faults={settingFaults(preview.error ?? undefined, language)}
                />
              ) : (
                <Loading />
              )
            }
          </Loaded>
        </div>
      )}
    </Drawer>
  );
}
