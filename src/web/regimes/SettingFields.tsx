import { Button, Select } from 'antd';
import type { ReplyOf } from '../../contract/route.ts';
import type { showRegime } from '../../contract/regimes.ts';
import type { Regime } from '../../domain/regime/format.ts';
import { valueWords } from '../../domain/regime/value-words.ts';
import { useLanguage, usePick, useText } from '../messages/language.tsx';
import { LeafField } from './LeafField.tsx';
import { RateFields } from './RateFields.tsx';
import { settingText } from './setting-messages.ts';
import './settings.css';
import { isSame, leavesOf, withLeaf } from './setting-value.ts';

export type RegimeShown = ReplyOf<typeof showRegime>['regime'];
type Setting = RegimeShown['settings'][number];
export type Chosen = Readonly<Record<string, unknown>>;

interface SettingFieldsProps {
  readonly regime: RegimeShown;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  /** What is wrong with a setting, by its name. */
  readonly faults?: Readonly<Record<string, string>>;
}

/** Every value the text leaves open, with its note; what is not touched keeps the default of the text. */
export function SettingFields({ regime, chosen, onChange, faults = {} }: SettingFieldsProps) {
  const text = useText(settingText);
  const pick = usePick();
  if (regime.settings.length === 0) return <p className="quiet">{text('none')}</p>;
  const set = (id: string, value: unknown) => {
    const { [id]: _, ...others } = chosen;
    const setting = regime.settings.find((it) => it.id === id);
    onChange(setting && isSame(setting.default.value, value) ? others : { ...others, [id]: value });
  };
  const preset = regime.presets.find(({ sets }) =>
    Object.entries(sets).every(([id, value]) => isSame(chosen[id], value)),
  );
  const choosePreset = (id: string) => {
    const ofPresets = new Set(regime.presets.flatMap(({ sets }) => Object.keys(sets)));
    const kept = Object.fromEntries(Object.entries(chosen).filter(([name]) => !ofPresets.has(name)));
    onChange({ ...kept, ...regime.presets.find((it) => it.id === id)?.sets });
  };
  return (
    <div className="settings">
      {regime.presets.length > 0 && (
        <div className="setting">
          <label htmlFor="setting-preset">{text('preset')}</label>
          <Select
            id="setting-preset"
            value={preset?.id ?? ''}
            onChange={choosePreset}
            options={[
              { value: '', label: text('presetNone') },
              ...regime.presets.map((it) => ({
                value: it.id,
                label: text('presetOf', { name: pick(it), source: it.source }),
              })),
            ]}
          />
        </div>
      )}
      {regime.settings.map((setting) => (
        <SettingField
          key={setting.id}
          setting={setting}
          regime={regime}
          value={Object.hasOwn(chosen, setting.id) ? chosen[setting.id] : setting.default.value}
          fault={faults[setting.id]}
          onChange={(value) => set(setting.id, value)}
        />
      ))}
    </div>
  );
}

interface SettingFieldProps {
  readonly setting: Setting;
  readonly regime: RegimeShown;
  readonly value: unknown;
  readonly fault: string | undefined;
  readonly onChange: (value: unknown) => void;
}

function SettingField({ setting, regime, value, fault, onChange }: SettingFieldProps) {
  const text = useText(settingText);
  const pick = usePick();
  const changed = !isSame(value, setting.default.value);
  const id = `setting-${setting.id}`;
  return (
    <div className="setting">
      <label htmlFor={id}>{pick(setting)}</label>
      <div className="setting-value">
        <ValueField id={id} setting={setting} regime={regime} value={value} onChange={onChange} />
        {changed && (
          <Button type="link" size="small" onClick={() => onChange(setting.default.value)}>
            {text('restore')}
          </Button>
        )}
      </div>
      {fault && (
        <p role="alert" className="said-wrong">
          {fault}
        </p>
      )}
      <p className="quiet">
        {pick(setting.note)}
        {changed && `${text('stop')}${text('default', { words: pick(setting.default) })}`}
      </p>
    </div>
  );
}

function ValueField({
  id,
  setting,
  regime,
  value,
  onChange,
}: Omit<SettingFieldProps, 'fault'> & { readonly id: string }) {
  const text = useText(settingText);
  const { language } = useLanguage();
  const pick = usePick();
  if (setting.choices)
    return (
      <Select
        id={id}
        className="setting-choice"
        value={setting.choices.findIndex((choice) => isSame(choice.value, value))}
        onChange={(place) => onChange(setting.choices?.[place]?.value)}
        options={setting.choices.map((choice, place) => ({ value: place, label: pick(choice) }))}
      />
    );
  if (isSame(setting.default.value, {})) return <RateFields id={id} value={value} onChange={onChange} />;
  const leaves = leavesOf(value);
  const plain = leaves.length === 1 && leaves[0]?.path.length === 0;
  return (
    <>
      {!plain && (
        <span className="setting-words">
          {valueWords(value, language === 'en' ? 'en' : 'zh', regime.named as unknown as Regime)}
        </span>
      )}
      {leaves.map((leaf, place) => (
        <LeafField
          key={leaf.path.join('.')}
          id={place === 0 ? id : `${id}-${place}`}
          label={leaves.length > 1 ? text('part', { name: pick(setting), n: place + 1 }) : pick(setting)}
          leaf={leaf}
          onChange={(next) => onChange(withLeaf(value, leaf.path, next))}
        />
      ))}
    </>
  );
}
