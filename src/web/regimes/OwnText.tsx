import { Link } from '@tanstack/react-router';
import { Alert, Button, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { checkRegime, type listRegimes, showRegime } from '../../contract/regimes.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { sayRegimeFault } from '../../contract/words/say-regime-problem.ts';
import type { RegimeProblem } from '../../domain/regime/parse.ts';
import { useAct } from '../answer.ts';
import { call } from '../call.ts';
import { useLanguage, usePick, useText } from '../messages/language.tsx';
import { isProblem, type Problem } from '../problem.ts';
import { useRefusal } from '../words.ts';
import { recallDraft, rememberDraft } from './draft.ts';
import { Editor, type EditorHandle } from './Editor.tsx';
import { ownText } from './own-messages.ts';
import { ProposeForm } from './ProposeForm.tsx';
import { RegimeText } from './RegimeText.tsx';

type Checked = ReplyOf<typeof checkRegime>;

interface OwnTextProps {
  readonly available: ReplyOf<typeof listRegimes>['available'];
}

const MOST = 100_000;
const WAIT_MS = 900;

/** A government's own regime: a text with its faults beside the lines, until it is right and can be proposed. */
export function OwnText({ available }: OwnTextProps) {
  const text = useText(ownText);
  const pick = usePick();
  const say = useRefusal();
  const editor = useRef<EditorHandle>(null);
  const file = useRef<HTMLInputElement>(null);
  const [written, setWritten] = useState(() => recallDraft() ?? '');
  const [proposing, setProposing] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const check = useAct(checkRegime);
  const { mutate, reset } = check;
  const write = (next: string) => {
    setWritten(next);
    rememberDraft(next);
  };
  // A while after the last key, so that what is half typed is not called wrong at once.
  useEffect(() => {
    if (written.trim() === '' || written.length > MOST) return reset();
    const timer = setTimeout(() => mutate({ input: { text: written } }), WAIT_MS);
    return () => clearTimeout(timer);
  }, [written, mutate, reset]);
  const begin = async (which: string) => {
    const [id = '', textId] = which.split(' ');
    try {
      const { text: its } = await call(showRegime, { id, ...(textId ? { textId } : {}) });
      write(its);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    }
  };
  const right = check.data?.regime;
  return (
    <>
      <p className="quiet">{text('about')}</p>
      <div className="tools">
        <Select
          aria-label={text('begin')}
          placeholder={text('begin')}
          value={null}
          className="own-begin"
          onChange={(which: string | null) => which && void begin(which)}
          options={available.map((it) => ({
            value: it.textId ? `${it.id} ${it.textId}` : it.id,
            label: `${pick(it)} ${it.version}`,
          }))}
        />
        <Button onClick={() => file.current?.click()}>{text('upload')}</Button>
        <input
          ref={file}
          type="file"
          className="file-input"
          accept=".yaml,.yml,.txt"
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            target.value = '';
            if (chosen) void chosen.text().then(write);
          }}
        />
        <Button disabled={written === ''} onClick={() => save(written, right?.id)}>
          {text('save')}
        </Button>
        <Button disabled={written === ''} onClick={() => write('')}>
          {text('clear')}
        </Button>
      </div>
      {problem && <Alert type="error" showIcon title={say(problem)} />}
      {written.length > MOST && <Alert type="error" showIcon title={text('tooLong')} />}
      <div className="own">
        <Editor ref={editor} label={text('text')} value={written} onChange={write} faults={check.data?.faults ?? []} />
        <div className="card own-result" role="status">
          {check.isPending && <p className="quiet">{text('checking')}</p>}
          {check.error && <Alert type="error" showIcon title={say(check.error)} />}
          {!check.data && !check.isPending && <p className="quiet">{text('empty')}</p>}
          {check.data && <Faults checked={check.data} onGo={(line) => editor.current?.goTo(line)} />}
          {right && (
            <>
              <p className="own-right">
                ✓ {text('right', { title: pick(right), id: right.id, version: right.version })}
              </p>
              <div className="tools">
                <Button type="primary" onClick={() => setProposing(true)}>
                  {text('propose')}
                </Button>
                <Link to="/backtest" search={{ draft: 'true' } as never}>
                  {text('tryIt')}
                </Link>
              </div>
              <h3>{text('rules')}</h3>
              <RegimeText regime={right} adoption={null} plain />
            </>
          )}
        </div>
      </div>
      {proposing && right && (
        <ProposeForm source={{ text: written }} name={right} onClose={() => setProposing(false)} />
      )}
    </>
  );
}

function Faults({ checked, onGo }: { readonly checked: Checked; readonly onGo: (line: number) => void }) {
  const text = useText(ownText);
  const { language } = useLanguage();
  if (checked.faults.length === 0) return null;
  return (
    <>
      <h3>{text('faults', { n: checked.total })}</h3>
      <ol className="own-faults">
        {checked.faults
          .toSorted((a, b) => a.line - b.line)
          .map((fault) => (
            <li key={`${fault.line} ${fault.path} ${fault.what} ${fault.found}`}>
              <button type="button" aria-label={text('goTo', { line: fault.line })} onClick={() => onGo(fault.line)}>
                {text('line', { line: fault.line })}
              </button>
              <span>
                {sayRegimeFault(fault as unknown as RegimeProblem, language)}
                {fault.path && <code> {fault.path}</code>}
              </span>
            </li>
          ))}
      </ol>
    </>
  );
}

function save(written: string, id = 'regime'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([written], { type: 'text/yaml' }));
  link.download = `${id}.yaml`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
