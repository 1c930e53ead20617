import { budgetOf, inflate } from '../reading/inflate.ts';
import { ReadingStopped } from '../reading/refusals.ts';
import { openZip } from '../reading/zip.ts';

/** Whether a workbook or document unpacks within the budget of every archive. What it says is not looked at, and nothing it refers to is fetched. */
export async function unpacksWithin(bytes: Uint8Array): Promise<boolean> {
  try {
    const budget = budgetOf();
    for (const entry of openZip(bytes).values()) for await (const _ of inflate(bytes, entry, budget));
    return true;
  } catch (error) {
    if (error instanceof ReadingStopped) return false;
    throw error;
  }
}
