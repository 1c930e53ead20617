import { MenuOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Dropdown, Tag } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { signOut } from '../../contract/session.ts';
import { useAsOf } from '../as-of.tsx';
import { call } from '../call.ts';
import { useMay, useMe } from '../me.tsx';
import { useLanguage, useText } from '../messages/language.tsx';
import { Bell } from '../notices/Bell.tsx';
import { forgetPerson } from '../offline/who.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { shellText } from './messages.ts';
import { useNarrow } from './narrow.ts';

const AsOfPicker = lazy(() => import('./AsOfPicker.tsx').then((m) => ({ default: m.AsOfPicker })));
const ProjectSearch = lazy(() => import('./ProjectSearch.tsx').then((m) => ({ default: m.ProjectSearch })));
const PasswordDialog = lazy(() => import('./PasswordDialog.tsx').then((m) => ({ default: m.PasswordDialog })));

export function Head({ onOpenNavigation }: { readonly onOpenNavigation: () => void }) {
  const text = useText(shellText);
  const { tenant } = useMe();
  const narrow = useNarrow();
  const { day } = useAsOf();
  return (
    <header className="head">
      {narrow && (
        <Button type="text" icon={<MenuOutlined />} aria-label={text('openNavigation')} onClick={onOpenNavigation} />
      )}
      <Link to="/" className="head-home">
        <strong>{text('product')}</strong>
      </Link>
      <span className="head-tenant" title={tenant.name}>
        {tenant.name}
      </span>
      {tenant.demo && (
        <Tag variant="outlined" className="head-demo">
          {text('demo')}
        </Tag>
      )}
      <span className="head-gap" />
      <SearchButton />
      <Suspense fallback={<span className="as-of-waiting">{day}</span>}>
        <AsOfPicker />
      </Suspense>
      {!narrow && <LanguageSwitch />}
      <Bell />
      <PersonMenu narrow={narrow} />
    </header>
  );
}

function SearchButton() {
  const text = useText(shellText);
  const may = useMay('project.read');
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  if (!may) return null;
  return (
    <>
      <Button className="head-search" icon={<SearchOutlined />} onClick={() => setOpen(true)}>
        <span className="head-search-words">
          {text('search')} <kbd>Ctrl K</kbd>
        </span>
      </Button>
      {open && (
        <Suspense>
          <ProjectSearch onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function PersonMenu({ narrow }: { readonly narrow: boolean }) {
  const text = useText(shellText);
  const { language, speak } = useLanguage();
  const { person } = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  const leave = async () => {
    // A session that cannot be ended on the server still ends on this screen.
    await call(signOut, {}).catch(() => undefined);
    forgetPerson();
    queries.clear();
    await navigate({ to: '/sign-in', search: { asOf: undefined } });
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'who', type: 'group', label: `${person.name} ${person.post} · ${person.unit?.name ?? ''}` },
            ...(narrow
              ? [
                  {
                    key: 'language',
                    label: text('switchLanguage'),
                    onClick: () => speak(language === 'en' ? 'zh-CN' : 'en'),
                  },
                ]
              : []),
            { key: 'notices', label: <Link to="/my-notices">{text('myNotices')}</Link> },
            { key: 'password', label: text('changePassword'), onClick: () => setChanging(true) },
            { key: 'leave', label: text('signOut'), onClick: () => void leave() },
          ],
        }}
      >
        <Button type="text" icon={<UserOutlined />} aria-label={text('person', { name: person.name })}>
          <span className="head-person">{person.name}</span>
        </Button>
      </Dropdown>
      {changing && (
        <Suspense>
          <PasswordDialog onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  );
}
