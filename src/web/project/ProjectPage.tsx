import { useParams } from '@tanstack/react-router';
import { showProject } from '../../contract/projects.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { CompanyTab } from '../company/CompanyTab.tsx';
import { CommitmentsTab } from '../commitments/CommitmentsTab.tsx';
import { FactorsTab } from '../factors/FactorsTab.tsx';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { ProceduresTab } from '../procedures/ProceduresTab.tsx';
import { ReviewsTab } from '../reviews/ReviewsTab.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { Loaded } from '../states.tsx';
import { TeamTab } from '../teams/TeamTab.tsx';
import { useTitle } from '../title.ts';
import { TabLinks } from '../TabLinks.tsx';
import { FactsTab } from './FactsTab.tsx';
import { JournalTab } from './JournalTab.tsx';
import { MattersTab } from './MattersTab.tsx';
import { MissingCard } from './MissingCard.tsx';
import { projectText } from './messages.ts';
import type { Detail } from './missing.ts';
import './project.css';
import { ProjectHead } from './ProjectHead.tsx';
import { SourceTab } from './SourceTab.tsx';
import { StandingTab } from './StandingTab.tsx';
import { StepsTab } from './StepsTab.tsx';
import { TimeLine } from './TimeLine.tsx';

/** One project: what matters, its time line, what is missing to go on, and everything behind it in tabs. */
export function ProjectPage() {
  const { id } = useParams({ strict: false });
  const { sent } = useAsOf();
  const answer = useAnswer(showProject, { id: id ?? '', ...sent }, { keepPrevious: true });
  return <Loaded of={answer}>{(detail) => <Project detail={detail} />}</Loaded>;
}

function Project({ detail }: { readonly detail: Detail }) {
  const text = useText(projectText);
  const [search] = usePageSearch();
  const mayReadMatters = useMay('exit.read');
  const mayReadProcedures = useMay('matter.read');
  useTitle(detail.project.name);
  const tabs = {
    facts: <FactsTab detail={detail} />,
    steps: <StepsTab detail={detail} />,
    standing: <StandingTab detail={detail} />,
    ...(mayReadProcedures
      ? {
          procedures: <ProceduresTab projectId={detail.project.id} />,
          reviews: <ReviewsTab projectId={detail.project.id} />,
          commitments: <CommitmentsTab project={detail.project} />,
          factors: <FactorsTab project={detail.project} />,
        }
      : {}),
    team: <TeamTab projectId={detail.project.id} />,
    company: <CompanyTab projectId={detail.project.id} />,
    ...(mayReadMatters ? { matters: <MattersTab project={detail.project} /> } : {}),
    source: <SourceTab detail={detail} />,
    journal: <JournalTab projectId={detail.project.id} />,
  };
  const names = Object.keys(tabs) as (keyof typeof tabs)[];
  const counts: Partial<Record<keyof typeof tabs, number>> = { facts: detail.facts.length, steps: detail.steps.length };
  const open = names.find((name) => name === oneIn(search, 'tab')) ?? 'facts';
  return (
    <div className="project">
      <ProjectHead detail={detail} />
      <MissingCard detail={detail} />
      <div className="project-main">
        <TimeLine detail={detail} />
        <section className="project-card">
          <TabLinks
            label={text('parts')}
            name="tab"
            open={open}
            forget={['step', 'plan']}
            tabs={names.map((key) => ({ key, label: <Label word={text(key)} n={counts[key]} /> }))}
          />
          <div className="project-tab">{tabs[open]}</div>
        </section>
      </div>
    </div>
  );
}

const Label = ({ word, n }: { readonly word: string; readonly n: number | undefined }) => (
  <>
    {word} {n !== undefined && <span className="quiet">{n}</span>}
  </>
);
