const MOST = 2_048;

/** A path of our own to go to, such as `/interview/1/report?x=2`; `/` for all that leads elsewhere or nowhere. */
export function ownPath(wanted: string | null | undefined): string {
  // Browsers read a backslash as a slash, and leave out tabs and line ends.
  if (!wanted || wanted.length > MOST || !/^\/(?!\/)[^\\\s\p{Cc}]*$/u.test(wanted)) return '/';
  const { pathname, search, hash } = new URL(wanted, 'http://own.invalid');
  return pathname.startsWith('//') ? '/' : `${pathname}${search}${hash}`;
}
