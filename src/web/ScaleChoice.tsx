import { SCALES_OF, unitOf } from './format.ts';
import { useLanguage, useText } from './messages/language.tsx';
import { messages } from './messages/messages.ts';
import { useAmounts } from './scale.tsx';

const scaleText = messages({ zh: { scale: '金额单位' }, en: { scale: 'Unit of amounts' } });

/** 万元, 亿元 or 元 for every amount on every page. */
export function ScaleChoice() {
  const text = useText(scaleText);
  const { language } = useLanguage();
  const { scale, choose } = useAmounts();
  return (
    <select
      className="native-select"
      aria-label={text('scale')}
      value={scale}
      onChange={(event) => {
        const next = SCALES_OF[language].find((it) => it === event.target.value);
        if (next) choose(next);
      }}
    >
      {SCALES_OF[language].map((it) => (
        <option key={it} value={it}>
          {unitOf('CNY', it, language)}
        </option>
      ))}
    </select>
  );
}
