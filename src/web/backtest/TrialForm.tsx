import { Button, Select } from 'antd';
import { useState } from 'react';
import { checkRegime, listRegimes } from '../../contract/regimes.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { type Day, endOf, yearOf } from '../../domain/day.ts';
import { monthEnds } from '../../domain/month-ends.ts';
import { useAnswer } from '../answer.ts';
import { DayPicker } from '../DayPicker.tsx';
import { useMe } from '../me.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { recallDraft } from '../regimes/draft.ts';
import { Field } from '../regimes/Field.tsx';
import { type Chosen, SettingFields } from '../regimes/SettingFields.tsx';
import { Loaded } from '../states.tsx';
import { backTestText } from './messages.ts';
import type { Trial } from './use-trial.ts';

type Regimes = ReplyOf<typeof listRegimes>;

interface TrialFormProps {
  readonly regimes: Regimes;
  /** What the address asks for to begin with. */
  readonly first: {
    readonly regime?: string | undefined;
    readonly textId?: string | undefined;
    readonly draft: boolean;
  };
  readonly working: boolean;
  readonly faults: Readonly<Record<string, string>>;
  readonly onStart: (trial: Trial, days: readonly Day[]) => void;
  readonly onStop: () => void;
}

const DRAFT = 'draft';
const YEARS_BACK = 5;

/** Which rules are tried, in the place of what, against what, and on which days. */
export function TrialForm({ regimes, first, working, faults, onStart, onStop }: TrialFormProps) {
  const text = useText(backTestText);
  const pick = usePick();
  const { today } = useMe();
  const [source, setSource] = useState(() => firstOf(first, regimes));
  const [chosen, setChosen] = useState<Chosen>({});
  const [instead, setInstead] = useState('');
  const [against, setAgainst] = useState<'today' | 'then'>('today');
  const [range, setRange] = useState<number | 'day'>(yearOf(today) - 1);
  const [day, setDay] = useState<Day>(endOf('year', `${yearOf(today) - 1}-01-01` as Day));
  const draft = recallDraft();
  const asked = sourceOf(source, draft);
  const shown = useAnswer(checkRegime, asked);
  const title = (it: { zh: string; en: string; version: string }) =>
    text('version', { title: pick(it), version: it.version });
  const choose = (next: string) => {
    setSource(next);
    setChosen({});
  };
  const start = () =>
    onStart(
      { ...asked, settings: { ...chosen }, against, ...(instead ? { instead } : {}) },
      range === 'day' ? [day] : monthEnds(range, today),
    );
  return (
    <form
      className="card fields"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <Field id="trial-source" label={text('source')}>
        <Select
          id="trial-source"
          value={source}
          onChange={choose}
          options={[
            ...regimes.available.map((it) => ({
              value: it.textId ? `text ${it.textId}` : `regime ${it.id}`,
              label: title(it) + (it.running ? text('running') : it.textId ? text('kept') : ''),
            })),
            ...(draft ? [{ value: DRAFT, label: text('draft') }] : []),
          ]}
        />
      </Field>
      <Field id="trial-instead" label={text('instead')}>
        <Select
          id="trial-instead"
          value={instead}
          onChange={setInstead}
          options={[
            { value: '', label: text('insteadSame') },
            ...regimes.regimes.map((it) => ({ value: it.id, label: text('insteadOf', { title: pick(it) }) })),
          ]}
        />
      </Field>
      <Field id="trial-against" label={text('against')}>
        <Select
          id="trial-against"
          value={against}
          onChange={setAgainst}
          options={(['today', 'then'] as const).map((value) => ({ value, label: text(value) }))}
        />
      </Field>
      <Field id="trial-range" label={text('range')}>
        <Select<number | 'day'>
          id="trial-range"
          value={range}
          onChange={setRange}
          options={[
            ...Array.from({ length: YEARS_BACK + 1 }, (_, back) => yearOf(today) - back).map((year) => ({
              value: year,
              label: text('year', { year }),
            })),
            { value: 'day' as const, label: text('oneDay') },
          ]}
        />
        {range === 'day' && (
          <DayPicker
            aria-label={text('day')}
            value={day}
            max={today}
            allowClear={false}
            onChange={(next) => next && setDay(next)}
          />
        )}
      </Field>
      <h2>{text('settings')}</h2>
      <Loaded of={shown}>
        {({ regime }) =>
          regime ? (
            <SettingFields regime={regime} chosen={chosen} onChange={setChosen} faults={faults} />
          ) : (
            <p role="alert" className="said-wrong">
              {text('faults')}
            </p>
          )
        }
      </Loaded>
      <div className="trial-acts">
        <Button type="primary" htmlType="submit" disabled={!shown.data?.regime} loading={working}>
          {text('run')}
        </Button>
        {working && <Button onClick={onStop}>{text('stop')}</Button>}
      </div>
    </form>
  );
}

const sourceOf = (source: string, draft: string | undefined): Pick<Trial, 'regime' | 'textId' | 'text'> => {
  if (source === DRAFT && draft !== undefined) return { text: draft };
  const [kind, id = ''] = source.split(' ');
  return kind === 'text' ? { textId: id } : { regime: id };
};

function firstOf({ regime, textId, draft }: TrialFormProps['first'], { available }: Regimes): string {
  if (draft && recallDraft() !== undefined) return DRAFT;
  if (textId) return `text ${textId}`;
  if (regime !== undefined) return `regime ${regime}`;
  const it = available.find(({ running }) => running) ?? available[0];
  return it?.textId ? `text ${it.textId}` : `regime ${it?.id ?? ''}`;
}
