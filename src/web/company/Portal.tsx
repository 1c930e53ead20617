import { showOwnProject } from '../../contract/company.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAnswer } from '../answer.ts';
import { amountText, exactAmount, NONE, SCALES_OF } from '../format.ts';
import { useLanguage, useText } from '../messages/language.tsx';
import { Loaded } from '../states.tsx';
import { useWords } from '../words.ts';
import { Complaints } from './Complaints.tsx';
import { Declarations } from './Declarations.tsx';
import { Facts } from './Facts.tsx';
import { Mail } from './Mail.tsx';
import { companyText } from './messages.ts';
import { Problems } from './Problems.tsx';
import { Procedures } from './Procedures.tsx';
import { Promises } from './Promises.tsx';

export type Own = ReplyOf<typeof showOwnProject>;

/** One project as its company sees it: first what waits for its word. */
export function Portal({ id }: { readonly id: string }) {
  const answer = useAnswer(showOwnProject, { id });
  return (
    <Loaded of={answer}>
      {(own) => (
        <>
          <Head own={own} />
          <Waits own={own} />
          <Procedures procedures={own.procedures} />
          <Facts facts={own.facts} />
          <Problems projectId={id} problems={own.problems} />
          <Promises commitments={own.commitments} />
          <Declarations declarations={own.declarations} />
          <Complaints projectId={id} />
          <Mail />
        </>
      )}
    </Loaded>
  );
}

function Head({ own: { project } }: { readonly own: Own }) {
  const text = useText(companyText);
  const { names } = useWords();
  const { language } = useLanguage();
  return (
    <section aria-label={text('stage')}>
      <div className="plain-row">
        <span>
          {text('stage')} <strong>{names.stage[project.stage]}</strong>
        </span>
        <span>
          {text('amount')}{' '}
          {project.amount ? (
            <span title={exactAmount(project.amount, language)}>
              {amountText(project.amount, SCALES_OF[language][0] ?? 'one', language)}
            </span>
          ) : (
            NONE
          )}
        </span>
        <span>
          {text('unit')} {project.unit}
        </span>
        {project.contact && (
          <span>
            {text('contact')} {project.contact}
          </span>
        )}
      </div>
    </section>
  );
}

const waitsOf = ({ problems, facts, procedures }: Own) => ({
  problems: problems.filter(({ state, moves }) => state === 'resolved' && moves.length > 0).length,
  facts: facts.filter(({ state, word }) => state === 'reported' && word === null).length,
  ratings: procedures.filter(({ mayRate }) => mayRate).length,
});

function Waits({ own }: { readonly own: Own }) {
  const text = useText(companyText);
  const { problems, facts, ratings } = waitsOf(own);
  return (
    <section aria-labelledby="waits">
      <h2 id="waits">{text('waits')}</h2>
      {problems + facts + ratings === 0 ? (
        <p className="quiet">{text('nothingWaits')}</p>
      ) : (
        <ul>
          {problems > 0 && (
            <li>
              <a href="#problems">{text('waitProblems', { n: problems })}</a>
            </li>
          )}
          {facts > 0 && (
            <li>
              <a href="#facts">{text('waitFacts', { n: facts })}</a>
            </li>
          )}
          {ratings > 0 && (
            <li>
              <a href="#procedures">{text('waitRatings', { n: ratings })}</a>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
