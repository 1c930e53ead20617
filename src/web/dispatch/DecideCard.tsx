import { Button, Input } from 'antd';
import { useState } from 'react';
import type { readDispatch } from '../../contract/dispatch.ts';
import { moveProblem } from '../../contract/problems.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { lifeOf } from '../../domain/matter/kinds.ts';
import { FormProblem } from '../FormProblem.tsx';
import { MoveDialog } from '../matters/MoveDialog.tsx';
import { type OpenMove, useMoving } from '../matters/moving.ts';
import { useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Signed } from '../verdict.tsx';
import { useRefusal, useWords } from '../words.ts';
import { dispatchText } from './messages.ts';

type Line = ReplyOf<typeof readDispatch>['leaders']['rows'][number];

/** The four answers of a leader, each one tap; a remark goes with it as what the act wants. */
const ANSWERS = [
  { act: 'problem.agree', word: 'agree', gives: 'note' },
  { act: 'problem.decide', word: 'decide', gives: 'note' },
  { act: 'problem.put-off', word: 'putOff', gives: 'reason' },
  { act: 'problem.refer', word: 'refer', gives: 'note' },
] as const;

/** A problem before the leaders, with what the office proposes, and one tap to decide it. */
export function DecideCard({ line, no }: { readonly line: Line; readonly no: number }) {
  const text = useText(dispatchText);
  const say = useRefusal();
  const { matters } = useWords();
  const moving = useMoving(moveProblem, line.id, line.version);
  const [remark, setRemark] = useState('');
  const [lacking, setLacking] = useState(false);
  const [asking, setAsking] = useState<OpenMove>();
  const answer = ({ act, gives }: (typeof ANSWERS)[number]) => {
    const move = openMove(act);
    const said = remark.trim();
    setLacking(said === '' && move.needs.includes(gives));
    if (said === '' && move.needs.includes(gives)) return;
    if (move.needs.some((name) => name !== gives)) setAsking(move);
    else void moving.send(move, said === '' ? {} : { [gives]: said });
  };
  return (
    <li className="card decide">
      <div className="matter-head">
        <span className="quiet">{no}</span>
        {line.urgent && <Signed light="red">!</Signed>}
        <h3>{line.title}</h3>
        <span>{matters.class[line.class]}</span>
        <span className="quiet">{text('age', { n: line.age })}</span>
        {line.due && (
          <span className="quiet">
            {text('due')} {line.due}
          </span>
        )}
        {line.parts > 0 && <span>{text('parts', { n: line.parts })}</span>}
      </div>
      <p className="matter-facts">
        {line.project && <ProjectLink {...line.project} />}
        <span>{[line.unit, line.person, line.leader].filter(Boolean).join(' · ')}</span>
      </p>
      <p className="decide-proposal">
        <strong>{text('proposal')}</strong> {line.proposal ?? <span className="quiet">{text('noProposal')}</span>}
      </p>
      {line.acts.includes('problem.decide') && (
        <div className="decide-acts">
          <Input.TextArea
            aria-label={text('remark')}
            placeholder={text('remark')}
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={2000}
            value={remark}
            status={lacking ? 'error' : ''}
            onChange={(event) => setRemark(event.target.value)}
          />
          {lacking && <p role="alert">{text('remarkMissing')}</p>}
          {moving.problem && !asking && <FormProblem title={say(moving.problem)} />}
          <div className="moves">
            {ANSWERS.filter(({ act }) => line.acts.includes(act)).map((one, n) => (
              <Button
                key={one.act}
                size="large"
                {...(n === 0 ? { type: 'primary' as const } : {})}
                loading={moving.busy}
                onClick={() => answer(one)}
              >
                {text(one.word)}
              </Button>
            ))}
          </div>
        </div>
      )}
      {asking && (
        <MoveDialog
          kind="problem"
          move={asking}
          busy={moving.busy}
          problem={moving.problem}
          matter={line.id}
          onSend={(typed, mentions) =>
            moving.send(asking, { ...(remark.trim() ? { note: remark.trim() } : {}), ...typed }, mentions)
          }
          onClose={() => {
            moving.forget();
            setAsking(undefined);
          }}
        />
      )}
    </li>
  );
}

function openMove(act: string): OpenMove {
  const move = lifeOf('problem').moves.find((one) => one.act === act);
  return { act, needs: [...(move?.needs ?? [])], takes: [...(move?.takes ?? [])], causes: [], outcomes: [] };
}
