import { type ReactNode, useState } from 'react';
import { useText } from '../messages/language.tsx';
import { recall, remember } from '../remember.ts';
import { LanguageSwitch } from '../shell/LanguageSwitch.tsx';
import { plainText } from './messages.ts';
import './plain.css';

interface PlainPageProps {
  readonly title: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A page for those outside the government: one column, plain words, controls of the browser's own, and text that can be made
 * large (GB/T 37668).
 */
export function PlainPage({ title, tools, children }: PlainPageProps) {
  const text = useText(plainText);
  const [large, setLarge] = useState(() => recall('largeText') === 'yes');
  const turn = () => {
    remember('largeText', large ? undefined : 'yes');
    setLarge(!large);
  };
  return (
    <div className={large ? 'plain plain-large' : 'plain'}>
      <a className="skip-link" href="#page">
        {text('skip')}
      </a>
      <header className="plain-head">
        <strong>{text('product')}</strong>
        <div className="plain-tools">
          <button type="button" aria-pressed={large} onClick={turn}>
            {text(large ? 'normal' : 'large')}
          </button>
          <LanguageSwitch />
          {tools}
        </div>
      </header>
      <main id="page" tabIndex={-1}>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
