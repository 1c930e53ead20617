import { describe, expect, it } from 'vitest';
import { templateOf } from '../../../src/domain/procedures/template.ts';
import { freshLine, fromTemplate as fromLines, sent, withUnit } from '../../../src/web/procedures/planning.ts';

const fromTemplate = (id: string, had: Parameters<typeof fromLines>[1], language: 'zh-CN' | 'en') =>
  fromLines(
    (templateOf(id)?.lines ?? []).map(({ papers, after, ...line }) => ({
      ...line,
      papers: [...papers],
      after: [...after],
    })),
    had,
    language,
  );
const keys = (lines: readonly { key: string }[]) => lines.map(({ key }) => key);

describe('the list of procedures while it is made', () => {
  it('leaves out what the project has, and lets others wait for that', () => {
    const lines = fromTemplate('lease', [{ id: 'there', key: 'registration' }], 'zh-CN');
    expect(keys(lines)).not.toContain('registration');
    expect(lines.find(({ key }) => key === 'filing')).toMatchObject({ title: '立项备案', after: ['there'] });
  });

  it('gives a department its unit once, and keeps what was chosen otherwise', () => {
    const lines = fromTemplate('plant', [], 'en');
    const review = lines.find(({ key }) => key === 'land-review');
    const other = withUnit(lines, lines.find(({ key }) => key === 'works-permit') ?? freshLine(), 'elsewhere').map(
      (line) => (line.key === 'works-permit' ? line : { ...line, unit: undefined }),
    );
    const given = withUnit(other, review ?? freshLine(), 'land bureau');
    const units = Object.fromEntries(given.map(({ key, unit }) => [key, unit]));
    expect(units).toMatchObject({
      'land-review': 'land bureau',
      'land-permit': 'land bureau',
      'works-permit': 'elsewhere',
    });
    expect(units['eia']).toBeUndefined();
  });

  it('is not sent while a wanted line has no unit or name, and sends no line that is left out', () => {
    const lines = fromTemplate('lease', [], 'zh-CN');
    expect(sent(lines)).toBeUndefined();
    expect(sent(lines.map((line) => ({ ...line, wanted: false })))).toBeUndefined();
    const ready = lines.map((line) => ({ ...line, unit: 'u', wanted: line.key !== 'registration' }));
    const out = sent(ready) ?? [];
    expect(keys(out)).not.toContain('registration');
    expect(out.find(({ key }) => key === 'filing')?.after).toEqual([]);
    expect(sent([...ready, { ...freshLine(), unit: 'u' }])).toBeUndefined();
  });
});
