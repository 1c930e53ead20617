import { Input, Select } from 'antd';
import { CLAUSE_KINDS, type ClauseKind, clausesOf, PARTIES, type Party } from '../../domain/matter/commitment.ts';
import { useChoices } from '../choices.ts';
import { useText } from '../messages/language.tsx';
import { usePageSearch } from '../search.ts';
import { useWords } from '../words.ts';
import { commitmentsText } from './messages.ts';

interface CommitmentToolsProps {
  readonly party: Party | undefined;
  readonly kind: ClauseKind | undefined;
  readonly unit: string | undefined;
  readonly q: string | undefined;
}

/** What the list and its figures are narrowed by, all of it in the address. */
export function CommitmentTools({ party, kind, unit, q }: CommitmentToolsProps) {
  const text = useText(commitmentsText);
  const { between } = useWords();
  const [, change] = usePageSearch();
  const units = useChoices().data?.units ?? [];
  const narrow = (by: Record<string, string | undefined>) => change({ ...by, open: undefined });
  return (
    <>
      <Input.Search
        aria-label={text('search')}
        placeholder={text('search')}
        defaultValue={q ?? ''}
        allowClear
        maxLength={100}
        className="commitment-search"
        onSearch={(value) => narrow({ q: value.trim() || undefined })}
      />
      <Select
        aria-label={text('party')}
        value={party ?? ''}
        onChange={(value: string) => narrow({ party: value || undefined, class: undefined })}
        options={[
          { value: '', label: text('allParties') },
          ...PARTIES.map((value) => ({ value, label: between.party[value] })),
        ]}
      />
      <Select
        aria-label={text('class')}
        value={kind ?? ''}
        onChange={(value: string) => narrow({ class: value || undefined })}
        options={[
          { value: '', label: text('allClasses') },
          ...(party ? clausesOf(party) : CLAUSE_KINDS).map((value) => ({ value, label: between.clause[value] })),
        ]}
      />
      <Select
        aria-label={text('unit')}
        value={unit ?? ''}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(value: string) => narrow({ unit: value || undefined })}
        options={[{ value: '', label: text('allUnits') }, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </>
  );
}
