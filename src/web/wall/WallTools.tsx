import { PrinterOutlined } from '@ant-design/icons';
import { Button, Segmented, Switch } from 'antd';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { SPANS, ZOOMS } from './layout.ts';
import { wallText } from './messages.ts';

/** What the chart shows and how; everything stands in the address, so that a link shows the same chart. */
export function WallTools() {
  const text = useText(wallText);
  const [search, change] = usePageSearch();
  const asTable = oneIn(search, 'as') === 'table';
  return (
    <div className="tools">
      <Segmented
        value={asTable ? 'table' : 'chart'}
        options={[
          { value: 'chart', label: text('chart') },
          { value: 'table', label: text('table') },
        ]}
        onChange={(as) => change({ as: as === 'table' ? 'table' : undefined })}
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
          <label className="tool-switch wall-desk-only">
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
        <Button className="wall-desk-only" icon={<PrinterOutlined />} onClick={() => print()}>
          {text('print')}
        </Button>
      )}
    </div>
  );
}
