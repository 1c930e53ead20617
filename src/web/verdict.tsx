import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { ReasonShape } from '../contract/shapes.ts';
import { sayReason } from '../contract/words/say-reason.ts';
import type { Stage } from '../domain/project.ts';
import type { ExitState, Light } from '../domain/standing.ts';
import { useRegimeNames } from './choices.ts';
import { NONE } from './format.ts';
import { useMe } from './me.tsx';
import { OnDemand } from './OnDemand.tsx';
import { useLanguage, usePick } from './messages/language.tsx';
import { useWords } from './words.ts';

export type ReasonOf = z.output<typeof ReasonShape>;

/** Never colour alone: each light and exit state has a sign and a word besides. */
const LIGHT_SIGNS: Readonly<Record<Light, string>> = { none: '', green: '✓', yellow: '▲', red: '●' };
const EXIT_LIGHTS: Readonly<Record<ExitState, Light>> = { none: 'none', warning: 'yellow', over: 'red' };

interface TagProps {
  /** With the standing's reasons, the tag opens them on hover, click and Enter. */
  readonly because?: readonly ReasonOf[] | undefined;
}

export function LightTag({ light, because }: TagProps & { readonly light: Light }) {
  const { names } = useWords();
  if (light === 'none') return <span className="quiet">{NONE}</span>;
  return (
    <Explained because={because?.filter(({ about }) => about === 'light')}>
      <Signed light={light}>{names.light[light]}</Signed>
    </Explained>
  );
}

export function ExitTag({ exit, because }: TagProps & { readonly exit: ExitState }) {
  const { names } = useWords();
  if (exit === 'none') return <span className="quiet">{NONE}</span>;
  return (
    <Explained because={because?.filter(({ about }) => about === 'exit')}>
      <Signed light={EXIT_LIGHTS[exit]}>{names.exit[exit]}</Signed>
    </Explained>
  );
}

export function StageTag({ stage }: { readonly stage: Stage }) {
  const { names } = useWords();
  return <span className={`stage-tag stage-${stage}`}>{names.stage[stage]}</span>;
}

export function TableTag({ table, because }: TagProps & { readonly table: string | null }) {
  const { table: nameOf } = useRegimeNames();
  if (table === null) return <span className="quiet">{NONE}</span>;
  return (
    <Explained because={because?.filter(({ about }) => about === 'table')}>
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

function Explained({ because, children }: TagProps & { readonly children: ReactNode }) {
  if (!because || because.length === 0) return children;
  return <OnDemand content={() => <Reasons because={because} />}>{children}</OnDemand>;
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
