import { DeleteOutlined, DownOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { useText } from '../messages/language.tsx';
import { ledgerText } from './messages.ts';
import { BUILT_IN, type View, type Views, useViews } from './views.ts';

/** The name of the view one looks at; opens the others, and saves what one made. */
export function ViewChoice() {
  const text = useText(ledgerText);
  const views = useViews();
  const [open, setOpen] = useState(false);
  const { current, changed } = views;
  const name = current ? (current.name ?? (current.word ? text(current.word) : '')) : text('unsaved');
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      content={<ViewList views={views} onDone={() => setOpen(false)} />}
    >
      <Button size="small" className="view-choice" aria-expanded={open}>
        {changed && current ? text('changed', { name }) : name} <DownOutlined aria-hidden />
      </Button>
    </Popover>
  );
}

function ViewList({ views, onDone }: { readonly views: Views; readonly onDone: () => void }) {
  const text = useText(ledgerText);
  const [name, setName] = useState('');
  const open = (view: View) => {
    views.open(view);
    onDone();
  };
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    views.save(name.trim());
    onDone();
  };
  return (
    <div className="views">
      <ul>
        {BUILT_IN.map((view) => (
          <li key={view.id}>
            <button type="button" className="view" onClick={() => open(view)}>
              {view.word ? text(view.word) : view.name}
            </button>
          </li>
        ))}
      </ul>
      {views.mine.length > 0 && <p className="quiet views-heading">{text('myViews')}</p>}
      <ul>
        {views.mine.map((view) => (
          <li key={view.id} className="view-mine">
            <button type="button" className="view" onClick={() => open(view)}>
              {view.name}
            </button>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={text('deleteView', { name: view.name })}
              onClick={() => views.remove(view.id)}
            />
          </li>
        ))}
      </ul>
      <form className="view-save" aria-label={text('saveView')} onSubmit={save}>
        <Input
          size="small"
          value={name}
          maxLength={40}
          aria-label={text('viewName')}
          placeholder={text('viewName')}
          onChange={(event) => setName(event.target.value)}
        />
        <Button size="small" htmlType="submit" disabled={name.trim() === ''}>
          {text('save')}
        </Button>
      </form>
    </div>
  );
}
