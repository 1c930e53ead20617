import { type Ref, useImperativeHandle, useRef } from 'react';

export interface EditorHandle {
  readonly goTo: (line: number) => void;
}

interface EditorProps {
  readonly ref: Ref<EditorHandle>;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly faults: readonly { readonly line: number }[];
}

/** A plain field for a text with the numbers of its lines beside it; a line with a fault is marked by a sign and by colour. */
export function Editor({ ref, label, value, onChange, faults }: EditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const lines = value.split('\n');
  const wrong = new Set(faults.map(({ line }) => line));
  useImperativeHandle(ref, () => ({
    goTo(line) {
      const field = area.current;
      if (!field) return;
      const start = lines.slice(0, line - 1).reduce((n, one) => n + one.length + 1, 0);
      field.focus();
      field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
      field.scrollTop = Math.max(0, (line - 4) * LINE_HEIGHT);
    },
  }));
  return (
    <div className="own-editor">
      <div ref={gutter} className="own-gutter" aria-hidden>
        {lines.map((_, place) => (
          <div key={place} className={wrong.has(place + 1) ? 'own-wrong' : undefined}>
            {wrong.has(place + 1) && '●'} {place + 1}
          </div>
        ))}
      </div>
      <textarea
        ref={area}
        aria-label={label}
        aria-invalid={wrong.size > 0}
        wrap="off"
        spellCheck={false}
        autoCapitalize="none"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onScroll={({ currentTarget }) => {
          if (gutter.current) gutter.current.scrollTop = currentTarget.scrollTop;
        }}
      />
    </div>
  );
}

const LINE_HEIGHT = 20;
