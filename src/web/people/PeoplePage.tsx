import { Button, Input } from 'antd';
import { useState } from 'react';
import { listPeople } from '../../contract/people.ts';
import { useAnswer } from '../answer.ts';
import { orNone } from '../format.ts';
import { useMe } from '../me.tsx';
import { useJoin, useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { useTitle } from '../title.ts';
import { useWords } from '../words.ts';
import { FirstPassword } from './FirstPassword.tsx';
import { peopleText } from './messages.ts';
import './people.css';
import type { Handed, Person } from './person.ts';
import { PersonForm } from './PersonForm.tsx';
import { ResetPassword } from './ResetPassword.tsx';

/** 账号: who may sign in, with which roles. */
export function PeoplePage() {
  const text = useText(peopleText);
  useTitle(text('title'));
  const answer = useAnswer(listPeople, {});
  const [editing, setEditing] = useState<Person | 'new'>();
  const [resetting, setResetting] = useState<Person>();
  const [handed, setHanded] = useState<Handed>();
  return (
    <section className="sheet">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <Button type="primary" onClick={() => setEditing('new')}>
          {text('create')}
        </Button>
      </div>
      <p className="quiet">{text('about')}</p>
      <Loaded of={answer}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing title={text('none')}>{text('noneHint')}</Nothing>
          ) : (
            <People rows={rows} onEdit={setEditing} onReset={setResetting} />
          )
        }
      </Loaded>
      {editing && (
        <PersonForm
          person={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onCreated={setHanded}
        />
      )}
      {resetting && <ResetPassword person={resetting} onClose={() => setResetting(undefined)} onReset={setHanded} />}
      {handed && <FirstPassword handed={handed} onClose={() => setHanded(undefined)} />}
    </section>
  );
}

interface PeopleProps {
  readonly rows: readonly Person[];
  readonly onEdit: (person: Person) => void;
  readonly onReset: (person: Person) => void;
}

function People({ rows, onEdit, onReset }: PeopleProps) {
  const text = useText(peopleText);
  const join = useJoin();
  const { names } = useWords();
  const { person: me } = useMe();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const shown = rows.filter(({ name, login, unit, post }) =>
    [name, login ?? '', unit.name, post].some((part) => part.toLowerCase().includes(wanted)),
  );
  return (
    <>
      <div className="tools">
        <Input
          className="people-find"
          type="search"
          allowClear
          aria-label={text('find')}
          placeholder={text('find')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span className="quiet" role="status">
          {text('found', { n: shown.length, off: shown.filter(({ disabled }) => disabled).length })}
        </span>
      </div>
      {shown.length === 0 ? (
        <Nothing title={text('noMatch')} />
      ) : (
        <Rows
          label={text('title')}
          rows={shown}
          keyOf={({ id }) => id}
          classOf={({ disabled }) => (disabled ? 'person-disabled' : undefined)}
          columns={[
            { key: 'name', kind: 'main', title: text('name'), render: ({ name }) => name },
            { key: 'login', title: text('login'), render: ({ login }) => login ?? <i>{text('noLogin')}</i> },
            { key: 'post', title: text('post'), render: ({ post }) => orNone(post) },
            { key: 'unit', title: text('unit'), render: ({ unit }) => unit.name },
            {
              key: 'roles',
              title: text('roles'),
              render: ({ roles }) => join.names(roles.map((role) => names.role[role])),
            },
            {
              key: 'state',
              title: text('state'),
              render: ({ disabled }) => (disabled ? `✕ ${text('disabled')}` : `✓ ${text('enabled')}`),
            },
            {
              key: 'acts',
              kind: 'acts',
              title: text('acts'),
              // Nobody changes their own rights; another administrator does.
              render: (person) =>
                person.id !== me.id && (
                  <span className="person-acts">
                    <Button size="small" onClick={() => onEdit(person)}>
                      {text('revise')}
                    </Button>
                    <Button size="small" onClick={() => onReset(person)}>
                      {text('reset')}
                    </Button>
                  </span>
                ),
            },
          ]}
        />
      )}
    </>
  );
}
