import { useText } from '../messages/language.tsx';
import { ExitTag, LightTag, Reasons, StageTag, TableTag } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { projectText } from './messages.ts';
import type { Detail } from './missing.ts';

const ORDER = ['stage', 'table', 'tier', 'light', 'exit', 'responsibility'] as const;

/** Every verdict with its sentences: which rule of which clause, which facts and days it looked at. */
export function StandingTab({ detail: { project } }: { readonly detail: Detail }) {
  const text = useText(projectText);
  const { names } = useWords();
  const tags: Partial<Record<(typeof ORDER)[number], React.ReactNode>> = {
    stage: <StageTag stage={project.stage} />,
    table: <TableTag table={project.table} />,
    light: <LightTag light={project.light} />,
    exit: <ExitTag exit={project.exit} />,
  };
  return (
    <>
      <dl className="standing">
        {ORDER.map((about) => {
          const because = project.because.filter((reason) => reason.about === about);
          if (because.length === 0 && !tags[about]) return null;
          return (
            <div key={about} className="standing-verdict">
              <dt>
                {names.verdict[about]} {tags[about]}
              </dt>
              <dd>{because.length > 0 && <Reasons because={because} />}</dd>
            </div>
          );
        })}
      </dl>
      {project.nextChange && <p className="quiet">{text('nextChange', { day: project.nextChange })}</p>}
    </>
  );
}
