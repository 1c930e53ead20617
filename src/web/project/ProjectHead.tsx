import { type Day, daysBetween } from '../../domain/day.ts';
import { type Currency, decimalOf, money, type Money, sum } from '../../domain/money.ts';
import type { FactKind } from '../../domain/fact.ts';
import { dayText, NONE, orNone } from '../format.ts';
import { useAsOf } from '../as-of.tsx';
import { useText } from '../messages/language.tsx';
import { useAmounts } from '../scale.tsx';
import { useStepName } from '../wall/step-name.ts';
import { ExitTag, LightTag, StageTag, TableTag } from '../verdict.tsx';
import { HostUnit } from './HostUnit.tsx';
import { projectText } from './messages.ts';
import { ReportButton } from './FactsTab.tsx';
import type { Detail } from './missing.ts';
import { sourceText } from './source-messages.ts';

/** What matters about a project at one look. */
export function ProjectHead({ detail }: { readonly detail: Detail }) {
  const text = useText(projectText);
  const source = useText(sourceText);
  const { project } = detail;
  const { changed } = useAsOf();
  const next = detail.steps
    .filter((step) => !step.actual && step.due)
    .toSorted((a, b) => (`${a.due}` < `${b.due}` ? -1 : 1))[0];
  return (
    <header className="project-card project-head">
      <div className="project-title">
        <h1>
          {project.marks.length > 0 && <span className="marks">{project.marks.join('')}</span>}
          {project.name}
        </h1>
        {detail.may.report && !changed && <ReportButton detail={detail} />}
      </div>
      <p className="project-verdicts">
        <StageTag stage={project.stage} />
        <LightTag light={project.light} projectId={project.id} />
        <TableTag table={project.table} projectId={project.id} />
        {project.exit !== 'none' && <ExitTag exit={project.exit} projectId={project.id} />}
      </p>
      <dl className="project-facts">
        <Term name={text('nextDay')}>
          <NextDay detail={detail} />
        </Term>
        <Term name={text('responsible')}>
          {[next?.unit?.name ?? project.unit.name, orNone(next?.person), orNone(next?.projectUnit)].join(' / ')}
        </Term>
        <Term name={text('amount')}>
          <Amounts of={project.amount ? [project.amount] : []} />
        </Term>
        <Term name={text('arrived')}>
          <Amounts of={totalOf(detail, 'funds-arrived')} />
        </Term>
        <Term name={text('invested')}>
          <Amounts of={totalOf(detail, 'investment-completed')} />
        </Term>
        <Term name={text('investor')}>{orNone(project.investor?.name)}</Term>
        <Term name={text('unit')}>{project.unit.name}</Term>
        <Term name={source('hostUnit')}>
          <HostUnit detail={detail} />
        </Term>
        <Term name={text('place')}>{orNone([project.district, project.industry].filter(Boolean).join(' · '))}</Term>
        <Term name={text('signedOn')}>{dayText(project.signedOn, project.signedPrecision ?? 'day')}</Term>
      </dl>
    </header>
  );
}

const Term = ({ name, children }: { readonly name: string; readonly children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** What is longest overdue comes first; then what falls due next. */
function NextDay({ detail }: { readonly detail: Detail }) {
  const text = useText(projectText);
  const nameOf = useStepName();
  const { project, asOf } = detail;
  // A project that has left owes no step any more.
  const open = project.stage === 'exited' ? [] : detail.steps.filter((step) => !step.actual && step.due);
  const late = open.filter((step) => step.lateDays > 0).toSorted((a, b) => b.lateDays - a.lateDays);
  const next = open.find((step) => step.due === project.nextDue);
  const days = project.nextDue ? daysBetween(asOf as Day, project.nextDue as Day) : 0;
  return (
    <>
      {late.slice(0, 1).map((step) => (
        <div key={step.id}>
          <span className="digits">{dayText(step.due, step.duePrecision)}</span> {nameOf(step)}{' '}
          <span className="said-wrong">● {text('daysLate', { n: step.lateDays })}</span>
          {late.length > 1 && <span className="quiet"> {text('alsoLate', { n: late.length - 1 })}</span>}
        </div>
      ))}
      {project.nextDue ? (
        <div>
          <span className="digits">{dayText(project.nextDue, project.nextPrecision ?? 'day')}</span>{' '}
          {next ? nameOf(next) : project.nextStep}{' '}
          <span className="quiet">{days === 0 ? text('dueToday') : text('inDays', { n: days })}</span>
        </div>
      ) : (
        late.length === 0 && <span className="quiet">{text('noNext')}</span>
      )}
    </>
  );
}

function Amounts({ of }: { readonly of: readonly { readonly value: string; readonly currency: string }[] }) {
  const { say } = useAmounts();
  if (of.length === 0) return NONE;
  return <span className="digits">{of.map(say).join(' + ')}</span>;
}

/** The recognised amounts of a kind, one total per currency; a corrected fact counts once. */
function totalOf(detail: Detail, kind: FactKind): { value: string; currency: string }[] {
  const amounts = detail.facts
    .filter((fact) => fact.kind === kind && fact.state === 'recognised' && fact.on <= detail.asOf)
    .map((fact) => fact.amount && money(fact.amount.value, fact.amount.currency as Currency))
    .filter((amount): amount is Money => Boolean(amount));
  return sum(amounts).map((total) => ({ value: decimalOf(total), currency: total.currency }));
}
