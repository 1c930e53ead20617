import { InboxOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { listFields, listImports, uploadLedger } from '../../contract/imports.ts';
import { useAnswer } from '../answer.ts';
import { upload } from '../call.ts';
import { useLanguage, usePick, useText } from '../messages/language.tsx';
import { isProblem, type Problem } from '../problem.ts';
import { importText } from './messages.ts';
import { useFileRefusal } from './refusal.ts';
import { saveTemplate } from './template.ts';

/** Takes a ledger by drop or by choice; says what it takes before anybody tries. */
export function DropZone() {
  const text = useText(importText);
  const say = useFileRefusal();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { send, cancel, sending, problem } = useUpload();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void send(file);
  };
  return (
    <div
      className={over ? 'drop-zone drop-zone-over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        className="file-input"
        accept=".xlsx,.csv,.xls"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void send(file);
        }}
      />
      <InboxOutlined className="drop-zone-sign" aria-hidden />
      {sending ? (
        <div className="drop-zone-words" role="status">
          <p>{text('sending', { name: sending.name, percent: Math.round(sending.share * 100) })}</p>
          <Progress percent={Math.round(sending.share * 100)} showInfo={false} aria-label={text('choose')} />
          <Button onClick={cancel}>{text('cancel')}</Button>
        </div>
      ) : (
        <div className="drop-zone-words">
          <p>
            <Button type="primary" onClick={() => input.current?.click()}>
              {text('choose')}
            </Button>{' '}
            <span className="drop-zone-give">{text('give')}</span>
          </p>
          <p className="quiet">
            {text('formats')} {text('formatsNot')}
          </p>
          <Template />
        </div>
      )}
      {problem && (
        <p role="alert" className="said-wrong">
          {say(problem)}
        </p>
      )}
    </div>
  );
}

function Template() {
  const text = useText(importText);
  const pick = usePick();
  const { language } = useLanguage();
  const fields = useAnswer(listFields, {}, { staleTime: Number.POSITIVE_INFINITY }).data?.fields;
  if (!fields) return null;
  return (
    <p className="quiet">
      <button type="button" className="as-link" onClick={() => saveTemplate(fields, pick, language)}>
        {text('template')}
      </button>{' '}
      {text('templateWhy')}
    </p>
  );
}

function useUpload() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [sending, setSending] = useState<{ name: string; share: number; stop: AbortController }>();
  const [problem, setProblem] = useState<Problem>();
  const send = async (file: File) => {
    const stop = new AbortController();
    setProblem(undefined);
    setSending({ name: file.name, share: 0, stop });
    try {
      const onProgress = (share: number) => setSending({ name: file.name, share, stop });
      const { id } = await upload(uploadLedger, file, {}, { onProgress, signal: stop.signal });
      await queries.invalidateQueries({ queryKey: [listImports.path] });
      await navigate({ to: '/imports/$id', params: { id } });
    } catch (error) {
      if (stop.signal.aborted) return;
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setSending(undefined);
    }
  };
  return { send, sending, problem, cancel: () => sending?.stop.abort() };
}
