import { type ReactNode, useId } from 'react';
import { useText } from '../messages/language.tsx';
import { plainText } from './messages.ts';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly optional?: boolean;
  readonly children: (place: {
    readonly id: string;
    readonly 'aria-describedby'?: string;
    readonly 'aria-invalid'?: true;
  }) => ReactNode;
}

/** One question of a plain form: its label, what helps to answer it, and what is wrong with the answer, read aloud with it. */
export function Field({ label, hint, fault, optional = false, children }: FieldProps) {
  const text = useText(plainText);
  const id = useId();
  const said = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className="plain-field">
      <label htmlFor={id}>
        {label}
        {optional && <span className="quiet">{text('optional')}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="quiet">
          {hint}
        </p>
      )}
      {children({ id, ...(said ? { 'aria-describedby': said } : {}), ...(fault ? { 'aria-invalid': true } : {}) })}
      {fault && (
        <p id={`${id}-fault`} className="said-wrong">
          {fault}
        </p>
      )}
    </div>
  );
}
