/** Hours and minutes in the reader's zone; `at` as a `Date` takes it. */
export function timeOf(at: number | string, tag: string): string {
  return new Intl.DateTimeFormat(tag, { timeStyle: 'short' }).format(new Date(at));
}
