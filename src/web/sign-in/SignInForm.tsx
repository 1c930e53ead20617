import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, type InputRef } from 'antd';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { ReplyOf } from '../../contract/route.ts';
import { type listTenants, signIn, whoAmI } from '../../contract/session.ts';
import { useAct } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { keyOf } from '../queries.ts';
import { recall, remember } from '../remember.ts';
import { useRefusal } from '../words.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import { signInText } from './messages.ts';

export type Tenant = ReplyOf<typeof listTenants>['tenants'][number];

interface SignInFormProps {
  readonly tenants: readonly Tenant[];
  readonly onDone: () => void;
}

/** A plain form with the names that password managers look for. */
export function SignInForm({ tenants, onDone }: SignInFormProps) {
  const text = useText(signInText);
  const refusal = useRefusal();
  const queries = useQueryClient();
  const act = useAct(signIn);
  const [slug, setSlug] = useState(() => recall('tenant'));
  const tenant = tenants.find((it) => it.slug === slug) ?? tenants[0];
  const [login, setLogin] = useState(() => recall('login') ?? '');
  const [password, setPassword] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const loginField = useRef<InputRef>(null);
  const passwordField = useRef<InputRef>(null);
  useEffect(() => (loginField.current?.input?.value ? passwordField : loginField).current?.focus(), []);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const missing = !tenant || login.trim() === '' || password === '';
    setIncomplete(missing);
    if (missing) (login.trim() === '' ? loginField : passwordField).current?.focus();
    else
      act.mutate(
        { input: { tenant: tenant.slug, login: login.trim(), password } },
        {
          onSuccess: (me) => {
            remember('tenant', tenant.slug);
            remember('login', login.trim());
            queries.setQueryData(keyOf(whoAmI, {}), me);
            onDone();
          },
          onError: () => passwordField.current?.focus({ cursor: 'all' }),
        },
      );
  };
  const problem = incomplete ? text('missing') : act.error ? refusal(act.error) : undefined;
  return (
    <form className="sign-in-form" aria-label={text('title')} onSubmit={submit} noValidate>
      <div role="alert">{problem && <Alert type="error" showIcon title={problem} />}</div>
      <label htmlFor="tenant">{text('government')}</label>
      <select id="tenant" className="native-select" value={tenant?.slug} onChange={(e) => setSlug(e.target.value)}>
        {tenants.map((it) => (
          <option key={it.slug} value={it.slug}>
            {it.name}
          </option>
        ))}
      </select>
      <label htmlFor="login">{text('login')}</label>
      <Input
        id="login"
        name="username"
        ref={loginField}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
        value={login}
        onChange={(e) => setLogin(e.target.value)}
      />
      <label htmlFor="password">{text('password')}</label>
      <Input.Password
        id="password"
        name="password"
        ref={passwordField}
        autoComplete="current-password"
        maxLength={200}
        value={password}
        onChange={(e) => setPassword(e.target.value)}
      />
      <Button type="primary" htmlType="submit" block size="large" loading={act.isPending}>
        {text('submit')}
      </Button>
      {tenant && tenant.accounts.length > 0 && (
        <DemoAccounts
          accounts={tenant.accounts}
          onUse={(account) => {
            setLogin(account.login);
            setPassword(account.password);
            setIncomplete(false);
            passwordField.current?.focus();
          }}
        />
      )}
    </form>
  );
}
