import { useText } from '../messages/language.tsx';
import { signInText } from './messages.ts';
import type { Tenant } from './SignInForm.tsx';

type Account = Tenant['accounts'][number];

interface DemoAccountsProps {
  readonly accounts: readonly Account[];
  readonly onUse: (account: Account) => void;
}

/** The accounts of a demo tenant; the server names none of a real one. */
export function DemoAccounts({ accounts, onUse }: DemoAccountsProps) {
  const text = useText(signInText);
  return (
    <section className="demo-accounts" aria-label={text('demoAccounts')}>
      <h2>{text('demoAccounts')}</h2>
      <p className="quiet">{text('demoHint')}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.login}>
            <button type="button" onClick={() => onUse(account)}>
              <code>{account.login}</code>
              <span>{account.post}</span>
              <span className="quiet">{account.name === account.post ? '' : account.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
