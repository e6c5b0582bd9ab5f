const PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);

/** Where a link in a text may lead: to an address on the web or a mailbox, never to a script or into this page; else null. */
export function safeHref(href: string): string | null {
  const url = URL.parse(href);
  return url !== null && PROTOCOLS.has(url.protocol) ? url.href : null;
}
