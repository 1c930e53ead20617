/** Chosen values for a regime's settings, by id; settings not named keep the default of the file. */
export type SettingValues = Readonly<Record<string, unknown>>;

type Path = readonly PropertyKey[];

/** A regime file with its settings filled in, and from which setting each filled place came. */
export interface Filled {
  readonly root: unknown;
  /** The setting whose value stands at this place or around it. */
  readonly settingAt: (path: Path) => string | undefined;
  readonly unknown: readonly { readonly path: Path; readonly name: string }[];
  readonly used: ReadonlySet<string>;
}

const WORD = 'setting.';

interface Written {
  readonly default?: unknown;
  readonly choices?: unknown;
}

/** The settings a file writes, as far as they can be read before the file has been checked. */
export function settingsOf(root: unknown): ReadonlyMap<string, Written> {
  const written = (root as { settings?: unknown } | null | undefined)?.settings;
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return new Map();
  return new Map(Object.entries(written).map(([name, value]) => [name, (value ?? {}) as Written]));
}

/** Puts the value of a setting wherever a rule says `setting.NAME`. A setting's value may not name a setting itself. */
export function fillSettings(root: unknown, chosen: SettingValues): Filled {
  const settings = settingsOf(root);
  const places = new Map<string, string>();
  const used = new Set<string>();
  const unknown: { path: Path; name: string }[] = [];
  const walk = (value: unknown, path: Path): unknown => {
    if (typeof value === 'string' && value.startsWith(WORD)) {
      const name = value.slice(WORD.length);
      const setting = settings.get(name);
      if (!setting) {
        unknown.push({ path, name });
        return value;
      }
      used.add(name);
      places.set(keyOf(path), name);
      return Object.hasOwn(chosen, name) ? chosen[name] : setting.default;
    }
    if (Array.isArray(value)) return value.map((item, place) => walk(item, [...path, place]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        path.length === 0 && key === 'settings' ? inner : walk(inner, [...path, key]),
      ]),
    );
  };
  const filled = walk(root, []);
  const settingAt = (path: Path): string | undefined => {
    for (let length = path.length; length > 0; length--) {
      const name = places.get(keyOf(path.slice(0, length)));
      if (name !== undefined) return name;
    }
    return undefined;
  };
  return { root: filled, settingAt, unknown, used };
}

const keyOf = (path: Path): string => path.map(String).join('\n');
