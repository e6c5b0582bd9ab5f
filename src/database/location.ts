/** Where a store lives. */
export interface DatabaseLocation {
  kind: 'sqlite';
  /** Of a file, or `:memory:`. */
  path: string;
}

export function sqliteAt(path: string): DatabaseLocation {
  return { kind: 'sqlite', path };
}

/** The path of its file; null for a store in memory. */
export function fileOf({ path }: DatabaseLocation): string | null {
  return path === ':memory:' ? null : path;
}
