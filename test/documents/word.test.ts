import { describe, expect, it } from 'vitest';
import { writePaper } from '../../src/documents/write-paper.ts';
import { openedPaper } from './opened-paper.ts';

const paper = openedPaper(
  await writePaper({
    title: '调度清单',
    lines: ['调度日：2018-06-20'],
    parts: [
      { heading: '一、提请领导决定', level: 1 },
      {
        columns: [
          { heading: '事项', width: 3 },
          { heading: '状态', width: 1 },
        ],
        rows: [
          ['供电 <两路> & "备用"\n演示项目', '办理中'],
          ['=1+1\u0001\u000b', ''],
        ],
      },
      { text: '无。' },
    ],
    foot: ['数据截至 2018-06-20'],
    page: '第 &P 页，共 &N 页',
  }),
);

describe('a paper in Word', () => {
  it('opens: every part is well-formed and known by its type, and the page is A4', () => {
    expect(paper.untyped).toEqual([]);
    expect(paper.xml).toContain('w:w="11906" w:h="16838"');
  });

  it('says what it was given, line by line, with nothing a reader of XML would choke on', () => {
    expect(paper.paragraphs).toEqual([
      '调度清单',
      '调度日：2018-06-20',
      '一、提请领导决定',
      '无。',
      '数据截至 2018-06-20',
    ]);
    expect(paper.tables[0]?.map(({ cells }) => cells)).toEqual([
      ['事项', '状态'],
      ['供电 <两路> & "备用"\n演示项目', '办理中'],
      ['=1+1', ''],
    ]);
  });

  it('has the headings of a table again on every page, its pages numbered, 仿宋 and 黑体 with what comes in their place', () => {
    expect(paper.tables[0]?.map(({ repeated }) => repeated)).toEqual([true, false, false]);
    const [footer = ''] = paper.footers;
    expect([...footer.matchAll(/<w:instrText[^>]*>(\w+)</g)].map(([, field]) => field)).toEqual(['PAGE', 'NUMPAGES']);
    const fonts = paper.parts.get('word/fontTable.xml') ?? '';
    expect(fonts).toMatch(/w:name="仿宋"><w:altName w:val="FangSong,/);
    expect(fonts).toMatch(/w:name="黑体"><w:altName w:val="SimHei,/);
    expect(paper.parts.get('word/styles.xml')).toMatch(/w:eastAsia="仿宋"/);
  });
});
