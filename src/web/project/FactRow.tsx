import { Alert, Button } from 'antd';
import { useState } from 'react';
import { judgeFact, withdrawFact } from '../../contract/facts.ts';
import { useAct } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { dayText, exactAmount, momentText } from '../format.ts';
import { useLanguage, useText } from '../messages/language.tsx';
import { useAmounts } from '../scale.tsx';
import { useStepName } from '../wall/step-name.ts';
import { Signed } from '../verdict.tsx';
import { useRefusal, useWords } from '../words.ts';
import { actText } from './act-messages.ts';
import { AttachButton } from './AttachButton.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { FactStateTag } from './FactStateTag.tsx';
import type { Detail, FactOf } from './missing.ts';
import { ReturnDialog } from './ReturnDialog.tsx';

interface FactRowProps {
  readonly fact: FactOf;
  readonly detail: Detail;
  readonly onCorrect: () => void;
}

export function FactRow({ fact, detail, onCorrect }: FactRowProps) {
  const text = useText(actText);
  const say = useRefusal();
  const { changed } = useAsOf();
  const [asking, setAsking] = useState<'sendBack' | 'withdraw' | null>(null);
  const judge = useAct(judgeFact);
  const withdraw = useAct(withdrawFact);
  const close = { onSuccess: () => setAsking(null) };
  const correction = detail.facts.find(({ supersedes, state }) => supersedes === fact.id && state === 'reported');
  const may = changed
    ? { judge: false, correct: false, attach: false, withdraw: false }
    : { ...fact.may, correct: fact.may.correct && !correction };
  return (
    <li id={`fact-${fact.id}`} className={`fact fact-${fact.state}`}>
      <span className="fact-day digits">{dayText(fact.on, fact.precision)}</span>
      <div className="fact-body">
        <FactWhat fact={fact} detail={detail} />
        {fact.remark && <p>{fact.remark}</p>}
        <EvidenceList evidence={fact.evidence} />
        <FactTrail fact={fact} />
        {correction && (
          <p className="quiet">{text('beingCorrected', { on: dayText(correction.on, correction.precision) })}</p>
        )}
        {judge.error && !asking && <Alert type="error" showIcon title={say(judge.error)} />}
      </div>
      {(may.judge || may.correct || may.attach || may.withdraw) && (
        <div className="fact-acts">
          {may.judge && (
            <>
              <Button
                size="small"
                type="primary"
                loading={judge.isPending}
                onClick={() => judge.mutate({ input: { id: fact.id, verdict: 'recognised' } })}
              >
                {text('recognise')}
              </Button>
              <Button size="small" onClick={() => setAsking('sendBack')}>
                {text('sendBack')}
              </Button>
            </>
          )}
          {may.attach && <AttachButton factId={fact.id} title={detail.project.name} />}
          {may.withdraw && (
            <Button size="small" onClick={() => setAsking('withdraw')}>
              {text('withdraw')}
            </Button>
          )}
          {may.correct && (
            <Button size="small" onClick={onCorrect}>
              {text('correct')}
            </Button>
          )}
        </div>
      )}
      {asking && (
        <ReturnDialog
          fact={fact}
          act={asking}
          busy={judge.isPending || withdraw.isPending}
          problem={asking === 'withdraw' ? withdraw.error : judge.error}
          onClose={() => setAsking(null)}
          onSend={(reason) =>
            asking === 'withdraw'
              ? withdraw.mutate({ input: { id: fact.id, reason } }, close)
              : judge.mutate({ input: { id: fact.id, verdict: 'returned', reason } }, close)
          }
        />
      )}
    </li>
  );
}

/** Kind, amount and state on one line. */
export function FactWhat({ fact, detail }: { readonly fact: FactOf; readonly detail?: Detail | undefined }) {
  const text = useText(actText);
  const { language } = useLanguage();
  const { names } = useWords();
  const { say } = useAmounts();
  const nameOf = useStepName();
  const wasOf = (old: FactOf): string =>
    [dayText(old.on, old.precision), old.amount && say(old.amount)].filter(Boolean).join(text('listed'));
  const step = detail?.steps.find((one) => one.id === fact.stepId);
  const old = detail?.facts.find((one) => one.id === fact.supersedes);
  return (
    <p className="fact-what">
      <strong>{names.factKind[fact.kind]}</strong>
      {step && <span>{nameOf(step)}</span>}
      {fact.amount && (
        <span className="digits" title={exactAmount(fact.amount, language)}>
          {say(fact.amount)}
        </span>
      )}
      <FactStateTag state={fact.state} />
      {fact.supersedes && (
        <span className="quiet">{old ? text('corrects', { was: wasOf(old) }) : text('correctsOld')}</span>
      )}
      {fact.basis === 'ledger' && <span className="quiet">{text('fromLedger')}</span>}
    </p>
  );
}

/** Who reported and who judged, with names and times (流转轨迹); the reason of a return stands out. */
export function FactTrail({ fact }: { readonly fact: FactOf }) {
  const text = useText(actText);
  const { names } = useWords();
  return (
    <p className="fact-trail quiet">
      {fact.companyWord && (
        <Signed light={fact.companyWord.says === 'disputes' ? 'red' : 'green'}>
          {text(fact.companyWord.says === 'disputes' ? 'companyDisputes' : 'companyConfirms', {
            note: fact.companyWord.note ?? '',
            by: fact.companyWord.by,
            at: fact.companyWord.at,
          })}
        </Signed>
      )}
      <span>
        {text('reportedBy')} {text('by', { who: fact.reportedBy ?? '', at: momentText(fact.reportedAt) })}
      </span>
      {fact.verdictAt && (
        <span>
          {/* One that was corrected or taken back later was recognised then, by them. */}
          {names.factState[fact.state === 'returned' ? 'returned' : 'recognised']}{' '}
          {text('by', { who: fact.verdictBy ?? '', at: momentText(fact.verdictAt) })}
        </span>
      )}
      {fact.verdictReason && <span className="said-wrong">{fact.verdictReason}</span>}
      {fact.withdrawnAt && <span>{text('withdrawnAt', { at: momentText(fact.withdrawnAt) })}</span>}
      {fact.withdrawnReason && <span className="said-wrong">{fact.withdrawnReason}</span>}
    </p>
  );
}
