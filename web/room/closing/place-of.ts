/** Where a link leads that another system has given, and the host to name it by; null where it is none that anybody should follow. */
export function placeOf(url: string | null): { href: string; host: string } | null {
  const parsed = url === null ? null : URL.parse(url);
  if (parsed?.protocol !== 'https:' || parsed.username !== '' || parsed.password !== '') return null;
  return { href: parsed.href, host: parsed.host };
}
