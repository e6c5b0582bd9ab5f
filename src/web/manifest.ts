/** The bundler's list of what it made (`.vite/manifest.json`): modules by their place in `web/`, as far as it is read. */
export type Manifest = Readonly<Record<string, ManifestPart>>;

interface ManifestPart {
  file: string;
  /** Modules that are loaded with it. */
  imports?: readonly string[];
  /** Its own styles. */
  css?: readonly string[];
}

/**
 * All that is loaded with these modules and is not there with those `before`: what a module needs comes first, what it loads
 * later is left out. Throws where the build has no such module.
 */
export function filesOf(
  manifest: Manifest,
  modules: readonly string[],
  before: readonly string[] = [],
): string[] {
  const files = new Set<string>();
  const known = new Set<string>();
  const add = (name: string) => {
    const part = manifest[name];
    if (!part) throw new Error(`the client has no part ${name}`);
    if (known.has(name)) return;
    known.add(name);
    for (const needed of part.imports ?? []) add(needed);
    for (const style of part.css ?? []) files.add(style);
    files.add(part.file);
  };
  for (const name of before) add(name);
  // Styles are shared by modules of which only some are there.
  const there = new Set(files);
  for (const name of modules) add(name);
  return [...files].filter((file) => !there.has(file));
}
