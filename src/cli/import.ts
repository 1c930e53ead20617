import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { findingText } from '../domain/ledger/finding.ts';
import type { Understanding } from '../domain/ledger/understanding.ts';
import { isRefusal } from '../domain/refusal.ts';
import { undoOneImport } from '../work/commands/imports/undo.ts';
import { type Looked, lookAtLedger, takeLedger } from '../work/imports/in-one-go.ts';
import { ledgerRowShown, subtotalShown } from '../work/imports/summary.ts';
import { perform } from '../work/perform.ts';
import { type Call, type CliCommand, EXIT, UsageFault } from './cli.ts';

/** `luodi import`: looks at a ledger, takes it in, or takes a whole import back. */
export const importCommand: CliCommand = {
  name: 'import',
  summary: {
    'zh-CN': '整本导入台账（xlsx、CSV），试读而不写入，或撤销一次导入。',
    en: 'Takes a ledger (xlsx, CSV) in as a whole, looks at what would happen, or undoes an import.',
  },
  usage: 'FILE [--dry-run] [--sheet NAME] [--leave-out-duplicates] [--leave-out-errors] | --undo ID',
  options: {
    'dry-run': { type: 'boolean' },
    undo: { type: 'string' },
    sheet: { type: 'string' },
    'leave-out-duplicates': { type: 'boolean' },
    'leave-out-errors': { type: 'boolean' },
  },
  run: (call) => (call.values['undo'] === undefined ? take(call) : undo(call, String(call.values['undo']))),
};

async function take(call: Call): Promise<number> {
  const [file] = call.words;
  if (file === undefined) throw new UsageFault('which file?');
  const bytes = await readFile(file).catch((fault: NodeJS.ErrnoException) => {
    throw new UsageFault(`${file}: ${fault.code === 'ENOENT' ? 'no such file' : fault.message}`);
  });
  const { scene } = await call.enter();
  const { sheet } = call.values;
  const given = {
    fileName: basename(file),
    bytes,
    options: {
      ...(typeof sheet === 'string' ? { sheet } : {}),
      duplicates: call.values['leave-out-duplicates'] ? ('leave-out' as const) : ('new' as const),
      leaveOutErrors: call.values['leave-out-errors'] === true,
    },
  };
  const outcome = call.values['dry-run'] ? await lookAtLedger(scene, given) : await takeLedger(scene, given);
  if (isRefusal(outcome)) return call.refused(outcome);
  const told = tell(outcome);
  if (call.json) call.print(JSON.stringify(told));
  else for (const line of inWords(outcome.understood, told, call.language === 'en' ? 'en' : 'zh')) call.print(line);
  return EXIT.ok;
}

async function undo(call: Call, id: string): Promise<number> {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new UsageFault(`--undo ${id}: not the id of an import`);
  const { scene } = await call.enter();
  const outcome = await perform(undoOneImport, { id }, scene);
  if (isRefusal(outcome)) return call.refused(outcome);
  call.print(call.json ? JSON.stringify({ undone: id }) : id);
  return EXIT.ok;
}

function tell({ understood, plan, ...rest }: Looked & { importId?: string }) {
  const outcomes = Map.groupBy(plan.rows, (row) => row.outcome);
  const count = (outcome: 'new' | 'same' | 'duplicate' | 'error') => outcomes.get(outcome)?.length ?? 0;
  return {
    ...(rest.importId === undefined ? {} : { importId: rest.importId }),
    projects: understood.rows.length,
    outcomes: { new: count('new'), same: count('same'), duplicate: count('duplicate'), error: count('error') },
    sheet: understood.sheet,
    skipped: understood.skipped,
    findings: understood.findings,
    subtotals: understood.subtotals.map(subtotalShown),
    columns: understood.columns,
    facts: plan.facts,
    steps: plan.steps,
    preview: plan.rows.map(({ row, outcome, matches }) => ({ ...ledgerRowShown(row), outcome, matches })),
  };
}

const SIGNS = { note: ' ', check: '!', error: '✗' } as const;

function* inWords(understood: Understanding, told: ReturnType<typeof tell>, language: 'zh' | 'en'): Generator<string> {
  const zh = language === 'zh';
  const { outcomes, subtotals } = told;
  yield zh
    ? `工作表“${told.sheet}”：${told.projects} 个项目（新增 ${outcomes.new}，已有 ${outcomes.same}，疑似重复 ${outcomes.duplicate}，有错 ${outcomes.error}），${told.facts} 条事实，${told.steps} 个节点`
    : `sheet "${told.sheet}": ${told.projects} projects (${outcomes.new} new, ${outcomes.same} already there, ${outcomes.duplicate} look alike, ${outcomes.error} with errors), ${told.facts} facts, ${told.steps} steps`;
  for (const { column, header, field, unit } of told.columns) {
    yield `  ${column.padEnd(3)} ${header} → ${field ?? (zh ? '原样保留' : 'kept as it is')}${unit ? ` (${unit})` : ''}`;
  }
  for (const finding of understood.findings) {
    yield `${SIGNS[finding.severity]} ${finding.column}${finding.row} ${findingText(finding, language)}${finding.count ? ` ×${finding.count}` : ''}`;
  }
  for (const { row, label, stated, computed, unit, agrees } of subtotals) {
    const sign = agrees === null ? '?' : agrees ? '✓' : '✗';
    yield `${sign} ${row} ${label}: ${stated} / ${computed} ${unit}`;
  }
  if (told.importId)
    yield zh
      ? `已导入，编号 ${told.importId}（撤销：luodi import --undo ${told.importId}）`
      : `imported as ${told.importId} (undo: luodi import --undo ${told.importId})`;
}
