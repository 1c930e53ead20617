import { useEffect } from 'react';
import { useText } from './messages/language.tsx';
import { shellText } from './shell/messages.ts';

/** What the browser's tab and its history call the page. */
export function useTitle(title: string): void {
  const text = useText(shellText);
  const product = text('product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}
