import { useRouter } from '@tanstack/react-router';
import { listTenants } from '../../contract/session.ts';
import { useAnswer } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { LanguageSwitch } from '../shell/LanguageSwitch.tsx';
import { Loaded, Nothing } from '../states.tsx';
import { useTitle } from '../title.ts';
import { signInText } from './messages.ts';
import { SignInForm } from './SignInForm.tsx';
import './sign-in.css';

export function SignInPage() {
  const text = useText(signInText);
  const tenants = useAnswer(listTenants, {}, { staleTime: 60_000 });
  const { history } = useRouter();
  const [search] = usePageSearch();
  useTitle(text('title'));
  return (
    <main className="sign-in">
      <div className="sign-in-language">
        <LanguageSwitch />
      </div>
      <div className="sign-in-card">
        <h1>{text('product')}</h1>
        <p className="quiet">{text('about')}</p>
        <Loaded of={tenants} rows={4}>
          {(answer) =>
            answer.tenants.length === 0 ? (
              <Nothing title={text('noGovernment')} />
            ) : (
              <SignInForm tenants={answer.tenants} onDone={() => history.replace(insideOnly(oneIn(search, 'next')))} />
            )
          }
        </Loaded>
      </div>
    </main>
  );
}

/** Where to go after signing in: a path of ours, never another site that somebody wrote into the address. */
const insideOnly = (next: string | undefined): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');
