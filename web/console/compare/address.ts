/** More bands than this on one picture say nothing any more. */
export const MOST_COMPARED = 20;

/** Where the comparison of these interviews is, below the console. */
export function compareAddress(ids: readonly string[]): string {
  return `/compare?${new URLSearchParams(ids.map((id) => ['interview', id]))}`;
}

/** Ids that an address names, each once. */
export function comparedIds(address: URLSearchParams): string[] {
  return [...new Set(address.getAll('interview'))].slice(0, MOST_COMPARED);
}
