import type { ReactNode } from 'react';
import './settings.css';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A labelled field of a form that keeps its values itself. */
export const Field = ({ id, label, hint, children }: FieldProps) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    {children}
    {hint && <span className="quiet">{hint}</span>}
  </div>
);
