import { Mentions } from 'antd';
import { useState } from 'react';
import { listNameable } from '../../contract/parties.ts';
import type { MatterKind } from '../../domain/matter/kinds.ts';
import { calledIn } from '../../domain/matter/mentions.ts';
import { useAnswer } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { matterText } from './messages.ts';

/** What is said of a complaint stands apart, and names nobody. */
export const namesPeople = (kind: MatterKind): boolean => kind !== 'complaint';

/** Whom one has chosen by @ in a dialog: by what stands in the words. */
export function useNaming() {
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  return {
    choose: (call: string, id: string) => setChosen((before) => new Map(before).set(call, id)),
    /** Those who are still called in one of the texts. */
    in: (...texts: readonly (string | undefined)[]): string[] => {
      const called = calledIn(texts.join('\n'), [...chosen.keys()]);
      return [...chosen].filter(([call]) => called.has(call)).map(([, id]) => id);
    },
  };
}

interface RemarkFieldProps {
  readonly matter: string;
  readonly naming: ReturnType<typeof useNaming>;
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

/** A remark; @ offers those who may see the matter, and whoever is chosen is told. */
export function RemarkField({ matter, naming, ...field }: RemarkFieldProps) {
  const text = useText(matterText);
  const [name, setName] = useState<string>();
  const answer = useAnswer(
    listNameable,
    { id: matter, name: name ?? '' },
    { enabled: name !== undefined, keepPrevious: true },
  );
  return (
    <Mentions
      {...field}
      rows={3}
      maxLength={2000}
      placeholder={text('nameHint')}
      loading={answer.isFetching}
      notFoundContent={text('nobodyNamed')}
      // The server has chosen by name already.
      filterOption={false}
      onSearch={setName}
      onSelect={({ key, value }) => naming.choose(value ?? '', key ?? '')}
      options={(answer.data?.people ?? []).map((person) => ({
        key: person.id,
        value: person.call,
        label: `${person.name} · ${person.unit}${person.post === '' ? '' : ` · ${person.post}`}`,
      }))}
    />
  );
}
