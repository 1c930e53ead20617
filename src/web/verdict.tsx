import type { ReactNode } from 'react';
import type { z } from 'zod';
import { showProject } from '../contract/projects.ts';
import type { ReasonShape } from '../contract/shapes.ts';
import { sayReason } from '../contract/words/say-reason.ts';
import type { Stage } from '../domain/project.ts';
import type { ExitState, Light } from '../domain/standing.ts';
import { useAnswer } from './answer.ts';
import { useAsOf } from './as-of.tsx';
import { useRegimeNames } from './choices.ts';
import { NONE } from './format.ts';
import { useMe } from './me.tsx';
import { OnDemand } from './OnDemand.tsx';
import { useLanguage, usePick, useText } from './messages/language.tsx';
import { Loaded } from './states.tsx';
import { stateText } from './states-messages.ts';
import { useWords } from './words.ts';

export type ReasonOf = z.output<typeof ReasonShape>;

/** Never colour alone: each light and exit state has a sign and a word besides. */
const LIGHT_SIGNS: Readonly<Record<Light, string>> = { none: '', green: '✓', yellow: '▲', red: '●' };
const EXIT_LIGHTS: Readonly<Record<ExitState, Light>> = { none: 'none', warning: 'yellow', over: 'red' };

interface TagProps {
  /** With the project it is of, the tag opens why that is so, on hover, click and Enter. */
  readonly projectId?: string;
}

export function LightTag({ light, projectId }: TagProps & { readonly light: Light }) {
  const { names } = useWords();
  if (light === 'none') return <span className="quiet">{NONE}</span>;
  return (
    <Explained about="light" projectId={projectId}>
      <Signed light={light}>{names.light[light]}</Signed>
    </Explained>
  );
}

export function ExitTag({ exit, projectId }: TagProps & { readonly exit: ExitState }) {
  const { names } = useWords();
  if (exit === 'none') return <span className="quiet">{NONE}</span>;
  return (
    <Explained about="exit" projectId={projectId}>
      <Signed light={EXIT_LIGHTS[exit]}>{names.exit[exit]}</Signed>
    </Explained>
  );
}

export function StageTag({ stage }: { readonly stage: Stage }) {
  const { names } = useWords();
  return <span className={`stage-tag stage-${stage}`}>{names.stage[stage]}</span>;
}

export function TableTag({ table, projectId }: TagProps & { readonly table: string | null }) {
  const { table: nameOf } = useRegimeNames();
  if (table === null) return <span className="quiet">{NONE}</span>;
  return (
    <Explained about="table" projectId={projectId}>
      <span className="table-tag">{nameOf(table)}</span>
    </Explained>
  );
}

/** A word in the colour of a light with its sign before it. */
export const Signed = ({ light, children }: { readonly light: Light; readonly children: ReactNode }) => (
  <span className={`signed signed-${light}`}>
    <span aria-hidden>{LIGHT_SIGNS[light]}</span> {children}
  </span>
);

interface ExplainedProps {
  readonly about: ReasonOf['about'];
  readonly projectId: string | undefined;
  readonly children: ReactNode;
}

function Explained({ about, projectId, children }: ExplainedProps) {
  if (projectId === undefined) return children;
  return <OnDemand content={() => <ReasonsFor projectId={projectId} about={about} />}>{children}</OnDemand>;
}

interface ReasonsForProps {
  readonly projectId: string;
  /** One verdict of the standing; without it all of them. */
  readonly about?: ReasonOf['about'];
}

/** Why a row of a list stands as it does: asked for with its project when somebody wants to know, and kept for its page. */
export function ReasonsFor({ projectId, about }: ReasonsForProps) {
  const text = useText(stateText);
  const { sent } = useAsOf();
  const answer = useAnswer(showProject, { id: projectId, ...sent });
  return (
    <div className="reasons-for">
      <Loaded of={answer} rows={2}>
        {({ project }) => {
          const because = project.because.filter((reason) => about === undefined || reason.about === about);
          return because.length > 0 ? <Reasons because={because} /> : <p className="quiet">{text('noReasons')}</p>;
        }}
      </Loaded>
    </div>
  );
}

/** The standing with reasons (判定依据): each sentence names the facts and days it looked at and the clause it rests on. */
export function Reasons({ because }: { readonly because: readonly ReasonOf[] }) {
  const { language } = useLanguage();
  const { names } = useWords();
  const pick = usePick();
  const { regimes } = useMe();
  return (
    <ul className="reasons">
      {because.map((reason) => {
        const regime = regimes.find(({ id }) => id === reason.regime);
        return (
          <li key={`${reason.regime} ${reason.about} ${reason.rule}`}>
            <p>{sayReason(reason, language)}</p>
            <p className="quiet">
              {names.verdict[reason.about]} · {regime ? pick(regime) : reason.regime}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
