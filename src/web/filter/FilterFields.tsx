import { Button } from 'antd';
import { type Text, useJoin, useText } from '../messages/language.tsx';
import { AmountRange } from './AmountRange.tsx';
import { Chip } from './Chip.tsx';
import { ChoiceList } from './ChoiceList.tsx';
import { type Choice, useFilterChoices } from './choices-of.ts';
import type { Filtering } from './filter.ts';
import { FLAGS, MANY, type Many } from './filter-in.ts';
import { filterText } from './messages.ts';

interface FieldsProps {
  readonly filtering: Filtering;
}

/** The names as chips in one row; what is chosen stands on the chip. */
export function FilterChips({ filtering, names }: FieldsProps & { readonly names: readonly Many[] }) {
  const text = useText(filterText);
  const join = useJoin();
  const choices = useFilterChoices();
  return names
    .filter((name) => choices[name].length > 0)
    .map((name) => {
      const chosen = (filtering.filter[name] ?? []) as readonly string[];
      return (
        <Chip key={name} on={chosen.length > 0} label={labelOf({ text, join }, name, choices[name], chosen)}>
          <ChoiceList
            label={text(name)}
            choices={choices[name]}
            chosen={chosen}
            onChoose={(next) => filtering.narrow({ [name]: next })}
          />
        </Chip>
      );
    });
}

/** The same names below one another, for a drawer on a phone. */
export function FilterSections({ filtering }: FieldsProps) {
  const text = useText(filterText);
  const join = useJoin();
  const choices = useFilterChoices();
  return (
    <>
      {MANY.filter((name) => choices[name].length > 0).map((name) => {
        const chosen = (filtering.filter[name] ?? []) as readonly string[];
        return (
          <details key={name} className="filter-section">
            <summary>{labelOf({ text, join }, name, choices[name], chosen)}</summary>
            <ChoiceList
              label={text(name)}
              choices={choices[name]}
              chosen={chosen}
              onChoose={(next) => filtering.narrow({ [name]: next })}
            />
          </details>
        );
      })}
      <AmountRange filtering={filtering} />
      <OnlyFlags filtering={filtering} />
    </>
  );
}

/** 仅看逾期, 仅看责任不全, 仅看有待认定 */
export function OnlyFlags({ filtering }: FieldsProps) {
  const text = useText(filterText);
  return FLAGS.map((name) => (
    <label key={name} className="choice">
      <input
        type="checkbox"
        checked={filtering.filter[name] === 'true'}
        onChange={(event) => filtering.narrow({ [name]: event.target.checked ? 'true' : undefined })}
      />
      {text(name)}
    </label>
  ));
}

/** Stands only when one came here from an import, and leads out of it again. */
export function ImportChip({ filtering }: FieldsProps) {
  const text = useText(filterText);
  if (!filtering.filter.importId) return null;
  return (
    <Button
      size="small"
      className="chip chip-on"
      title={text('removeImport')}
      onClick={() => filtering.narrow({ importId: undefined })}
    >
      {text('importId')} ×
    </Button>
  );
}

function labelOf(
  { text, join }: { readonly text: Text<keyof typeof filterText.zh>; readonly join: ReturnType<typeof useJoin> },
  name: Many,
  choices: readonly Choice[],
  chosen: readonly string[],
): string {
  const label = text(name);
  if (chosen.length === 0) return label;
  if (chosen.length > 2) return text('chosenMany', { label, n: chosen.length });
  const values = join.names(chosen.map((value) => choices.find((it) => it.value === value)?.label ?? value));
  return text('chosen', { label, values });
}
