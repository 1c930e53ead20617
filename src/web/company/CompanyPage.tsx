import { useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { listOwnProjects } from '../../contract/company.ts';
import { signOut, whoAmI } from '../../contract/session.ts';
import { useAnswer } from '../answer.ts';
import { call } from '../call.ts';
import { useText } from '../messages/language.tsx';
import { plainText } from '../plain/messages.ts';
import { PlainPage } from '../plain/PlainPage.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { FirstPassword } from '../shell/FirstPassword.tsx';
import { MeProvider } from '../me.tsx';
import { Loaded } from '../states.tsx';
import { useTitle } from '../title.ts';
import { companyText } from './messages.ts';
import { Portal } from './Portal.tsx';

/** The company's page: its own project, and nothing of anybody else's. */
export function CompanyPage() {
  const text = useText(companyText);
  const me = useAnswer(whoAmI, {}, { staleTime: 60_000 });
  useTitle(text('title'));
  if (me.data === null || me.error?.status === 401) return <SignedOut />;
  return <Loaded of={me}>{(known) => <SignedIn me={known} />}</Loaded>;
}

function SignedOut() {
  const text = useText(companyText);
  return (
    <PlainPage title={text('enterTitle')}>
      <section>
        <p>{text('signedOut')}</p>
        <div>
          <Link to="/sign-in" search={{ next: '/company' }} className="plain-link">
            {text('signIn')}
          </Link>
        </div>
      </section>
    </PlainPage>
  );
}

function SignedIn({ me }: { readonly me: NonNullable<Parameters<typeof MeProvider>[0]['me']> }) {
  const text = useText(companyText);
  const plain = useText(plainText);
  const queries = useQueryClient();
  const { history } = useRouter();
  const leave = async () => {
    await call(signOut, {});
    queries.clear();
    history.push('/sign-in');
  };
  const tools = (
    <button type="button" onClick={() => void leave()}>
      {plain('signOut')}
    </button>
  );
  if (me.person.mustChangePassword)
    return (
      <MeProvider me={me}>
        <PlainPage title={me.person.name} tools={tools}>
          <FirstPassword />
        </PlainPage>
      </MeProvider>
    );
  if (!me.abilities.includes('company.read'))
    return (
      <PlainPage title={text('enterTitle')} tools={tools}>
        <section>
          <p>{text('notCompany')}</p>
          <div>
            <Link to="/" className="plain-link">
              {text('toHouse')}
            </Link>
          </div>
        </section>
      </PlainPage>
    );
  return (
    <MeProvider me={me}>
      <Chosen tools={tools} />
    </MeProvider>
  );
}

function Chosen({ tools }: { readonly tools: React.ReactNode }) {
  const text = useText(companyText);
  const answer = useAnswer(listOwnProjects, {});
  const [search, change] = usePageSearch();
  return (
    <Loaded of={answer}>
      {({ projects }) => {
        const project = projects.find(({ id }) => id === oneIn(search, 'project')) ?? projects[0];
        return (
          <PlainPage title={project?.name ?? text('title')} tools={tools}>
            {projects.length > 1 && (
              <label>
                {text('projects')}
                <select value={project?.id} onChange={(event) => change({ project: event.target.value })}>
                  {projects.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            )}
            {project ? <Portal key={project.id} id={project.id} /> : <p>{text('noProject')}</p>}
          </PlainPage>
        );
      }}
    </Loaded>
  );
}
