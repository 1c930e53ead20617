import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** What a YAML text says, and on which line it says it. */
export interface YamlText {
  readonly root: unknown;
  /** Line of the key at the path when there is one, else of the nearest thing above it. */
  readonly lineAt: (path: readonly PropertyKey[]) => number;
  /** What is not YAML, or YAML that a regime has no use for: anchors, tags and several documents in one file. */
  readonly faults: readonly { readonly line: number; readonly found: string }[];
}

export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' });
  const lineOf = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const faults = [...document.errors, ...document.warnings].map((fault) => ({
    line: lineOf(fault.pos[0]),
    found: fault.code as string,
  }));
  visit(document, {
    Alias: (_, node) => {
      faults.push({ line: lineOf(node.range?.[0] ?? 0), found: `*${node.source}` });
    },
    Pair: (_, pair) => {
      if (isScalar(pair.key) && typeof pair.key.value === 'string') return;
      const key = pair.key as { range?: [number, number, number] | null } | null;
      faults.push({ line: lineOf(key?.range?.[0] ?? 0), found: String(pair.key) });
    },
  });
  return {
    root: faults.length > 0 ? undefined : document.toJS(),
    lineAt: (path) => lineOf(offsetOf(document, path)),
    faults,
  };
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
