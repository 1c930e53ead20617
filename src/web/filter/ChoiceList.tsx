import { Button, Input } from 'antd';
import { useState } from 'react';
import { useText } from '../messages/language.tsx';
import type { Choice } from './choices-of.ts';
import { filterText } from './messages.ts';

const SHOWN = 200;
/** From so many choices on, a field to find one in. */
const MANY_CHOICES = 12;

interface ChoiceListProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[] | undefined) => void;
}

/** Check boxes for one name of the filter; each tick counts at once. */
export function ChoiceList({ label, choices, chosen, onChoose }: ChoiceListProps) {
  const text = useText(filterText);
  const [sought, setSought] = useState('');
  const found = choices.filter(({ label: name }) => name.toLowerCase().includes(sought.trim().toLowerCase()));
  const toggle = (value: string, on: boolean) => {
    const next = on ? [...chosen, value] : chosen.filter((it) => it !== value);
    onChoose(next.length > 0 ? next : undefined);
  };
  return (
    <div role="group" aria-label={label} className="choices">
      {choices.length > MANY_CHOICES && (
        <Input
          size="small"
          type="search"
          value={sought}
          aria-label={text('find')}
          placeholder={text('find')}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      <div className="choices-list">
        {found.slice(0, SHOWN).map(({ value, label: name, depth = 0 }) => (
          <label key={value} className="choice" style={{ paddingLeft: depth * 16 }}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
            />
            {name}
          </label>
        ))}
        {found.length === 0 && <p className="quiet">{text('noOption')}</p>}
        {found.length > SHOWN && <p className="quiet">{text('manyOptions', { n: found.length - SHOWN })}</p>}
      </div>
      {chosen.length > 0 && (
        <Button size="small" type="link" onClick={() => onChoose(undefined)}>
          {text('clear')}
        </Button>
      )}
    </div>
  );
}
