import { Button } from 'antd';
import { useLanguage, useText } from '../messages/language.tsx';
import { shellText } from './messages.ts';

export function LanguageSwitch() {
  const text = useText(shellText);
  const { language, speak } = useLanguage();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <Button type="text" className="language-switch" lang={other} onClick={() => speak(other)}>
      {text('switchLanguage')}
    </Button>
  );
}
