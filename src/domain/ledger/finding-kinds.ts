import { DATE_FINDINGS } from './date-findings.ts';
import { SHEET_FINDINGS } from './sheet-findings.ts';

/**
 * What reading a ledger may have to tell its owner. `error` keeps the row out until it is corrected or left out on
 * purpose, `check` was understood but somebody should look, `note` only says how something was read.
 * In the words, {found} and {understood} stand for the finding's own.
 */
export const FINDING_KINDS = {
  'name-missing': ['error', '有内容但没有项目名称', 'The row has content but no project name'],
  'amount-unreadable': ['error', '金额“{found}”无法识别', 'The amount "{found}" cannot be read'],
  'date-impossible': ['error', '日期“{found}”不存在', 'The date "{found}" does not exist'],

  'header-guessed': [
    'check',
    '没有找到表头，按数据位置猜测',
    'No header was found; the columns were guessed from the data',
  ],
  'no-table': ['error', '没有找到项目表', 'No table of projects was found'],
  'card-form': [
    'error',
    '这是一张卡片式表格，不是一行一个项目的台账；请整理成表后再导入',
    'This is a form for one project and not a list of projects; put it into rows and import that',
  ],
  'second-table': [
    'check',
    '此行起是另一张表，按新的表头读取',
    'Another table starts here and was read by its own header',
  ],
  'side-by-side': [
    'note',
    '表头左右重复 {found} 次，按并排的 {found} 张表读取',
    'The header repeats {found} times from left to right; it was read as so many tables side by side',
  ],
  'column-guessed': ['check', '列“{found}”猜作“{understood}”', 'Column "{found}" was guessed to be "{understood}"'],
  'column-duplicate': [
    'check',
    '列“{found}”与“{understood}”含义相近，只取后者，前者作为附加内容保留',
    'Columns "{found}" and "{understood}" mean much the same; the latter was taken, the former kept beside',
  ],
  'column-unlike': [
    'check',
    '列“{found}”的内容不像“{understood}”，未采用',
    'The cells of column "{found}" are not "{understood}"; the column was not taken',
  ],
  'unit-guessed': [
    'check',
    '没有写明金额单位，按{understood}理解',
    'No unit of money is stated; {understood} was assumed',
  ],
  'unit-doubtful': [
    'check',
    '金额的大小不像以{understood}为单位，请核对',
    'The amounts do not look like {understood}; please check the unit',
  ],
  'unit-in-cell': ['note', '单元格自带单位：{found}', 'The cell states its own unit: {found}'],
  'amount-approximate': [
    'note',
    '约数“{found}”按{understood}记录',
    'The approximate amount "{found}" was taken as {understood}',
  ],
  'amount-vague': ['check', '金额“{found}”不确定，未记录', 'The amount "{found}" is vague and was not taken'],
  'amount-range': ['check', '金额“{found}”是一个范围，未记录', 'The amount "{found}" is a range and was not taken'],
  'amount-of-several': [
    'check',
    '“{found}”是几个项目的合计，不作为本项目金额',
    '"{found}" is a total of several projects, not the amount of this one',
  ],
  'amount-of-a-phase': ['check', '“{found}”只是其中一期的金额', '"{found}" is the amount of one phase only'],
  'amount-chosen': [
    'check',
    '“{found}”中有几个金额，取{understood}',
    '"{found}" holds several amounts; {understood} was taken',
  ],
  'amount-in-words': ['check', '金额栏写的是“{found}”，没有金额', 'The amount column says "{found}" and no amount'],
  'amount-negative': ['check', '金额为负：{found}', 'The amount is negative: {found}'],
  'amount-large': [
    'check',
    '金额{understood}大得不合常理，请核对单位',
    'An amount of {understood} is implausibly large; please check its unit',
  ],
  'amount-zero': ['note', '金额为 0', 'The amount is 0'],
  'amount-rounded': [
    'note',
    '金额“{found}”小数过长，按{understood}记录',
    'The amount "{found}" has too many decimals and was taken as {understood}',
  ],
  'amount-shared': [
    'check',
    '金额由合并单元格中的几个项目共用，只记在第一个项目',
    'One merged amount covers several projects; it was taken for the first of them only',
  ],
  'plan-undated': [
    'note',
    '看不出“{found}”是哪一年的计划，只作附加内容保留，不计入年度计划',
    'Which year "{found}" plans for cannot be told; the amounts were kept beside and are no plan of a year',
  ],
  'amount-undated': [
    'check',
    '“{found}”没有写明截止日期，只作为数据保留，不生成进度事实',
    '"{found}" does not say as of when; it is kept as a figure and makes no fact',
  ],
  placeholder: ['note', '“{found}”视为未填', '"{found}" was read as not filled in'],

  ...DATE_FINDINGS,
  'plan-not-fact': [
    'note',
    '“{found}”列中晚于{understood}的日期作为计划',
    'Days after {understood} in column "{found}" were taken as plans',
  ],
  'time-not-used': [
    'check',
    '“{found}”没有据此生成日期，请人工填报',
    'No day was taken from "{found}"; please report it by hand',
  ],
  'stage-without-date': [
    'note',
    '阶段“{found}”没有日期，保留文字，不生成事实',
    'The stage "{found}" has no day; the word is kept and makes no fact',
  ],

  'name-only': ['note', '{found} 个项目除名称外没有其他内容', '{found} projects have nothing but a name'],
  'name-cleaned': ['note', '名称“{found}”整理为“{understood}”', 'The name "{found}" was cleaned to "{understood}"'],
  'credit-code-invalid': ['check', '统一社会信用代码“{found}”校验不通过', 'The credit code "{found}" fails its check'],
  'number-too-long': [
    'check',
    '“{found}”超过 15 位又存成了数字，末位可能已被 Excel 改成 0',
    '"{found}" has more than 15 digits but is stored as a number; its last digits may be lost',
  ],
  'duplicate-in-file': ['check', '与第 {understood} 行疑似同一项目', 'Looks like the same project as row {understood}'],
  'same-name': [
    'note',
    '有同名项目，但投资方、金额、地点或签约日不同：{found}',
    'Projects of one name with different investors, amounts, places or signing days: {found}',
  ],
  'category-guessed': [
    'check',
    '此行看作分类“{understood}”，不作为项目',
    'This row was read as the category "{understood}", not as a project',
  ],
  'category-closed': [
    'check',
    '分类“{found}”的项目数已满，空行之后的内容不再归入',
    'Category "{found}" already has all its projects; what follows the empty row was not put under it',
  ],
  'continued-row': [
    'check',
    '没有名称和序号的行看作上一项目的续行',
    'Rows without name and number were read as continuations of the project above',
  ],
  'filled-down': [
    'note',
    '合并单元格的内容填入其覆盖的各行',
    'The text of merged cells was filled into the rows they cover',
  ],
  ditto: ['note', '“{found}”表示同上，按“{understood}”填入', '"{found}" means the same as above: {understood}'],
  'ditto-of-nothing': [
    'check',
    '“{found}”表示同上，但上面没有内容',
    '"{found}" means the same as above, but nothing stands above it',
  ],
  ...SHEET_FINDINGS,
} as const satisfies Record<string, readonly ['note' | 'check' | 'error', string, string]>;
