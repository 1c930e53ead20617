import { Alert } from 'antd';
import { useEffect, useRef } from 'react';

interface FormProblemProps {
  readonly title: string;
  readonly type?: 'error' | 'warning';
}

/** Why a form was not taken, at its top; a long form is moved so that it is seen. */
export function FormProblem({ title, type = 'error' }: FormProblemProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [title]);
  return (
    <div ref={place} className="form-problem">
      <Alert type={type} showIcon title={title} />
    </div>
  );
}
