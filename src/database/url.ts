/** Where a store lives, from `sqlite:<path>`: a path (relative to the working directory) or `:memory:`. */
export interface DatabaseLocation {
  kind: 'sqlite';
  path: string;
}

/** Throws with one line that names the kind and never the whole URL, which may hold a password. */
export function parseDatabaseUrl(url: string): DatabaseLocation {
  const [, kind, rest] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url) ?? [];
  if (kind?.toLowerCase() !== 'sqlite') {
    throw new Error(
      kind
        ? `a database of the kind "${kind}" is not supported: use sqlite:<path>`
        : 'a database URL must look like sqlite:<path>',
    );
  }
  if (!rest) throw new Error('the database URL names no file: use sqlite:<path>');
  return { kind: 'sqlite', path: rest };
}
