import { PrinterOutlined } from '@ant-design/icons';
import { Button, Segmented, Select, Switch } from 'antd';
import { useChoices } from '../choices.ts';
import { usePick, useText } from '../messages/language.tsx';
import { listIn, oneIn, usePageSearch } from '../search.ts';
import { SPANS, ZOOMS } from './layout.ts';
import { wallText } from './messages.ts';

/** What the chart shows and how; everything stands in the address, so that a link shows the same chart. */
export function WallTools() {
  const text = useText(wallText);
  const pick = usePick();
  const [search, change] = usePageSearch();
  const choices = useChoices().data;
  const asTable = oneIn(search, 'view') === 'table';
  return (
    <div className="wall-tools tools">
      <Segmented
        value={asTable ? 'table' : 'chart'}
        options={[
          { value: 'chart', label: text('chart') },
          { value: 'table', label: text('table') },
        ]}
        onChange={(view) => change({ view: view === 'table' ? 'table' : undefined })}
      />
      <Select
        mode="multiple"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        maxTagCount="responsive"
        placeholder={text('units')}
        aria-label={text('units')}
        value={[...listIn(search, 'unit')]}
        options={(choices?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
        onChange={(unit: string[]) => change({ unit, page: undefined })}
      />
      <Select
        allowClear
        placeholder={text('tables')}
        aria-label={text('tables')}
        value={oneIn(search, 'table') ?? null}
        options={(choices?.tables ?? []).map((table) => ({ value: table.id, label: pick(table) }))}
        onChange={(table: string | null) => change({ table: table ?? undefined, page: undefined })}
      />
      {!asTable && (
        <>
          <Segmented
            aria-label={text('span')}
            value={oneIn(search, 'span') ?? 'three-years'}
            options={SPANS.map((value) => ({ value, label: text(value) }))}
            onChange={(span) => change({ span })}
          />
          <Segmented
            aria-label={text('zoom')}
            value={oneIn(search, 'zoom') ?? 'month'}
            options={ZOOMS.map((value) => ({ value, label: text(value) }))}
            onChange={(zoom) => change({ zoom })}
          />
          <label className="tool-switch">
            <Switch
              size="small"
              checked={oneIn(search, 'grouped') !== 'no'}
              onChange={(on) => change({ grouped: on ? undefined : 'no' })}
            />
            {text('grouped')}
          </label>
        </>
      )}
      <label className="tool-switch">
        <Switch
          size="small"
          checked={oneIn(search, 'late') === 'true'}
          onChange={(on) => change({ late: on ? 'true' : undefined, page: undefined })}
        />
        {text('lateOnly')}
      </label>
      {!asTable && (
        <Button icon={<PrinterOutlined />} onClick={() => print()}>
          {text('print')}
        </Button>
      )}
    </div>
  );
}
