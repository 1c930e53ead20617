import { Select } from 'antd';
import { useChoices } from '../choices.ts';

interface UnitSelectProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly allowClear?: boolean;
}

/** One unit of the government, found by typing. */
export function UnitSelect(props: UnitSelectProps) {
  const { data, isLoading } = useChoices();
  return (
    <Select
      {...props}
      loading={isLoading}
      showSearch={{ optionFilterProp: 'label' }}
      options={(data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
