import { type Refusal, refuse } from '../../domain/refusal.ts';

/** Why a file cannot be taken in, and what its owner can do. {…} is filled from the detail. */
const WORDS = {
  'empty-file': ['文件是空的，请检查后重新上传。', 'The file is empty. Check it and send it again.'],
  'file-too-large': [
    '文件有 {actual} MB，超过 {limit} MB 的上限。请删去图片和无关的工作表，或拆分后分别导入。',
    'The file has {actual} MB, more than the {limit} MB allowed. Remove pictures and unrelated sheets, or split it.',
  ],
  'xls-not-supported': [
    '这是旧版 Excel（.xls）或 WPS 旧格式（.et）。请用 Excel 或 WPS 打开，选“文件 → 另存为 → Excel 工作簿（.xlsx）”，再导入。',
    'This is an old Excel (.xls) or WPS (.et) file. Open it in Excel or WPS, choose File → Save as → Excel workbook (.xlsx), and import that.',
  ],
  'encrypted-workbook': [
    '工作簿设有打开密码。请在 Excel 或 WPS 中取消密码（文件 → 信息 → 保护工作簿 → 用密码进行加密，清空密码），保存后再导入。',
    'The workbook is protected by a password. Remove it in Excel or WPS (File → Info → Protect workbook → Encrypt with password, leave it empty), save, and import again.',
  ],
  'html-not-a-workbook': [
    '这是网页（HTML 或 XML 表格），只是改了扩展名。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
    'This is a web page (HTML or XML table) under another name. Open it in Excel or WPS, save it as .xlsx, and import that.',
  ],
  'pdf-not-supported': [
    '这是 PDF。请向出表单位要 Excel 原件，或在 WPS 中“PDF 转 Excel”并核对后再导入。',
    'This is a PDF. Ask its author for the spreadsheet, or convert it to Excel, check it, and import that.',
  ],
  'word-not-supported': [
    '这是 Word 文档。请把其中的表格复制到 Excel，保存为 .xlsx 后再导入。',
    'This is a Word document. Copy its table into Excel, save it as .xlsx, and import that.',
  ],
  'ods-not-supported': [
    '这是 OpenDocument 表格（.ods）。请另存为 .xlsx 后再导入。',
    'This is an OpenDocument spreadsheet (.ods). Save it as .xlsx and import that.',
  ],
  'xlsb-not-supported': [
    '这是二进制工作簿（.xlsb）。请另存为 .xlsx 后再导入。',
    'This is a binary workbook (.xlsb). Save it as .xlsx and import that.',
  ],
  'archive-not-supported': [
    '这是压缩包，不是表格。请先解压，再导入其中的 .xlsx 或 .csv。',
    'This is an archive, not a spreadsheet. Unpack it and import the .xlsx or .csv inside.',
  ],
  'image-not-supported': [
    '这是图片。请导入 Excel 或 CSV 原件。',
    'This is a picture. Import the Excel or CSV file it was made from.',
  ],
  'unknown-format': [
    '看不出这是什么文件。请导入 .xlsx 或 .csv。',
    'The kind of this file cannot be told. Import an .xlsx or a .csv.',
  ],
  'damaged-file': [
    '文件已损坏（{what}）。请用 Excel 或 WPS 打开并重新保存后再导入。',
    'The file is damaged ({what}). Open it in Excel or WPS, save it again, and import that.',
  ],
  'not-a-workbook': [
    '压缩结构中没有工作簿（{what}）。请用 Excel 或 WPS 打开并另存为 .xlsx 后再导入。',
    'There is no workbook inside ({what}). Open it in Excel or WPS, save it as .xlsx, and import that.',
  ],
  'unsafe-archive': [
    '文件的内部结构不安全（{what}），已拒绝读取。请用 Excel 或 WPS 打开原件，另存为新的 .xlsx 后再导入。',
    'The inside of the file is unsafe ({what}) and was not read. Open the original in Excel or WPS, save it as a new .xlsx, and import that.',
  ],
  'unpacks-too-large': [
    '文件解压后超过 {limit} MB，已停止读取。请删去图片、整列整行的空白格式和无关的工作表后再导入。',
    'Unpacked, the file exceeds {limit} MB; reading was stopped. Remove pictures, formatting of whole empty rows and columns, and unrelated sheets.',
  ],
  'too-many-parts': [
    '文件内部有 {actual} 个部件，超过 {limit} 个的上限。请把数据复制到新的工作簿后再导入。',
    'The file has {actual} parts inside, more than the {limit} allowed. Copy the data into a new workbook and import that.',
  ],
  'unsafe-xml': [
    '文件中含有文档类型或实体声明，正常的工作簿不会有，已拒绝读取。请用 Excel 或 WPS 打开并另存后再导入。',
    'The file declares a document type or entities, which no ordinary workbook does; it was not read. Open it in Excel or WPS, save it again, and import that.',
  ],
  'cell-outside-sheet': [
    '单元格地址 {what} 超出了工作表的范围，已拒绝读取。请用 Excel 或 WPS 打开并另存后再导入。',
    'The cell address {what} lies outside any worksheet; the file was not read. Open it in Excel or WPS, save it again, and import that.',
  ],
  'merge-too-large': [
    '合并区域 {what} 过大，已拒绝读取。请取消该合并后再导入。',
    'The merged range {what} is too large; the file was not read. Unmerge it and import again.',
  ],
  'too-many-rows': [
    '工作表“{sheet}”超过 {limit} 行。请拆分后分别导入。',
    'Sheet "{sheet}" has more than {limit} rows. Split it and import the pieces.',
  ],
  'too-many-columns': [
    '工作表“{sheet}”超过 {limit} 列。请删去无关的列后再导入。',
    'Sheet "{sheet}" has more than {limit} columns. Remove the columns that do not matter and import again.',
  ],
  'too-many-cells': [
    '文件中的数据超过 {limit} 个单元格。请拆分后分别导入。',
    'The file holds more than {limit} cells. Split it and import the pieces.',
  ],
  'unknown-encoding': [
    '文字编码无法识别。请用 Excel 或 WPS 打开，另存为“CSV UTF-8”或 .xlsx 后再导入。',
    'The text encoding cannot be told. Open the file in Excel or WPS, save it as "CSV UTF-8" or .xlsx, and import that.',
  ],
  'took-too-long': [
    '读取超过 {limit} 秒，已停止。请拆分文件，或复制数据到新的工作簿后再导入。',
    'Reading took more than {limit} seconds and was stopped. Split the file, or copy the data into a new workbook.',
  ],
  'took-too-much-memory': [
    '读取所需内存超过 {limit} MB，已停止。请拆分文件，或复制数据到新的工作簿后再导入。',
    'Reading needed more than {limit} MB of memory and was stopped. Split the file, or copy the data into a new workbook.',
  ],
  'reading-failed': [
    '读取时出错，未写入任何数据。请用 Excel 或 WPS 打开并另存为 .xlsx 后再试。',
    'Reading failed; nothing was written. Open the file in Excel or WPS, save it as .xlsx, and try again.',
  ],
} as const;

export type ReadingReason = keyof typeof WORDS;
export const READING_REASONS = Object.keys(WORDS) as ReadingReason[];

/** A refusal of a file; `detail.zh` and `detail.en` say what is wrong and what to do about it. */
export function refuseFile(reason: ReadingReason, detail: Record<string, string | number> = {}): Refusal {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? ''));
  const [zh, en] = WORDS[reason];
  return refuse('invalid', reason, { ...detail, zh: fill(zh), en: fill(en) });
}

/**
 * Carries a refusal out of the depth of a running parser to the edge of the reading, where it becomes a value again.
 * Nothing outside this folder sees it.
 */
export class ReadingStopped extends Error {
  readonly refusal: Refusal;
  constructor(reason: ReadingReason, detail?: Record<string, string | number>) {
    super(reason);
    this.refusal = refuseFile(reason, detail);
  }
}
