import type { listDutyChoices } from '../../contract/duties.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { dutiesText } from './messages.ts';

export type Choices = ReplyOf<typeof listDutyChoices>;

const WHOSE = ['mine', 'unit', 'all'] as const;
type Whose = (typeof WHOSE)[number];

/** Whose dues are listed, as the address says; mine for whoever hands anything in, everybody's for those who only watch. */
export function useWhose(): { readonly whose: Whose; readonly unit?: string } {
  const mayFulfil = useMay('duty.fulfil');
  const mayExcuse = useMay('duty.excuse');
  const [search] = usePageSearch();
  const unit = oneIn(search, 'unit');
  const usual = mayFulfil && !mayExcuse ? 'mine' : 'all';
  const whose = WHOSE.find((name) => name === oneIn(search, 'whose')) ?? usual;
  return { whose, ...(unit ? { unit } : {}) };
}

/** Chooses whose dues are listed, where one sees those of several units. */
export function WhoseTools({ choices }: { readonly choices: Choices }) {
  const text = useText(dutiesText);
  const { whose, unit } = useWhose();
  const [, change] = usePageSearch();
  const offered = WHOSE.filter((name) => name !== 'mine' || choices.mayDo.length > 0);
  if (choices.units.length < 2) return null;
  return (
    <div className="tools" role="group" aria-label={text('whose')}>
      <select
        className="native-select"
        aria-label={text('whose')}
        value={whose}
        onChange={(event) => change({ whose: event.target.value, page: undefined })}
      >
        {offered.map((name) => (
          <option key={name} value={name}>
            {text(name)}
          </option>
        ))}
      </select>
      {whose !== 'unit' && (
        <select
          className="native-select"
          aria-label={text('ofUnit')}
          value={unit ?? ''}
          onChange={(event) => change({ unit: event.target.value || undefined, page: undefined })}
        >
          <option value="">{text('allUnits')}</option>
          {choices.units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
