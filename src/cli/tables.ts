import { rename, rm, writeFile } from 'node:fs/promises';
import { LANGUAGES, type Language } from '../contract/words/words.ts';
import { isRefusal } from '../domain/refusal.ts';
import { exportTables } from '../work/exports/four-tables.ts';
import { type CliCommand, EXIT, UsageFault } from './cli.ts';
import { regimeOption } from './regime-option.ts';

/** `luodi tables`: the four tables as a workbook. */
export const tables: CliCommand = {
  name: 'tables',
  summary: {
    'zh-CN': '把某日的四张表写成工作簿（xlsx）；--regime 只按一项制度，缺省按第一项有四张表的施行制度。',
    en: 'Writes the four tables of a day as a workbook (xlsx), of one regime or of the first running one that has any.',
  },
  usage:
    '--out FILE.xlsx [--regime ID|FILE] [--as-of DAY] [--district NAME] [--lang zh-CN|en] [--tenant SLUG] [--json]',
  options: {
    regime: { type: 'string' },
    out: { type: 'string' },
    district: { type: 'string' },
    lang: { type: 'string' },
  },
  async run(call) {
    const { out } = call.values;
    if (typeof out !== 'string' || out === '') throw new UsageFault('--out is missing: the file to write');
    const lang = languageOf(call.values['lang']);
    const regime = regimeOption(call);
    if (regime === null) return EXIT.refused;
    const { scene } = await call.enter();
    const { district } = call.values;
    const filter = typeof district === 'string' ? { district: [district] } : {};
    const made = await exportTables(scene, { ...filter, asOf: call.asOf, lang }, regime);
    if (isRefusal(made)) return call.refused(made);
    await writeWhole(out, made.bytes);
    const { asOf, rows, sheets, head, sha256 } = made;
    if (call.json) call.print(JSON.stringify({ out, asOf, projects: rows, sheets, sha256, head: head ?? null }));
    else for (const line of [...sheets.map(({ name, rows: n }) => `${name}  ${n}`), out]) call.print(line);
    return EXIT.ok;
  },
};

/** The paper is Chinese unless somebody asks, whatever the terminal's language. */
function languageOf(given: string | boolean | undefined): Language {
  const language = LANGUAGES.find((it) => it === (given ?? 'zh-CN'));
  if (!language) throw new UsageFault(`--lang ${String(given)}: one of ${LANGUAGES.join(', ')}`);
  return language;
}

/** Nobody ever finds half a workbook under the name. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw new UsageFault(`--out ${file}: ${(error as Error).message}`);
  }
}
