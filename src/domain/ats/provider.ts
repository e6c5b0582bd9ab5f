/** Applicant tracking systems that order interviews and are told how they stand. */
export const PROVIDERS = ['greenhouse', 'workable', 'ashby'] as const;
export type Provider = (typeof PROVIDERS)[number];

/**
 * Where each of them may have itself called, as origins; `*.` stands for any name under that domain. Nothing that we know of them is sent
 * anywhere else.
 */
export type Origins = Readonly<Record<Provider, readonly string[]>>;

export const VENDORS_ORIGINS: Origins = {
  greenhouse: ['https://app.greenhouse.io'],
  workable: ['https://*.workable.com'],
  ashby: ['https://api.ashbyhq.com'],
};

/** Whether a URL lies at one of these origins, and names nobody who signs in there. */
export function isAtOrigin(url: string, origins: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  return origins.some((origin) => {
    const [scheme = '', at = ''] = origin.split('//', 2);
    if (scheme !== protocol) return false;
    return at.startsWith('*.') ? host.endsWith(at.slice(1)) : host === at;
  });
}
