/** The day, if it is one that the calendar has and that a database may be asked for. */
export function dayOf(text: string | null): string {
  if (text === null || !/^[2-9]\d{3}-\d\d-\d\d$/.test(text)) return '';
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : '';
}

/** The first moment of a day in the zone of the reader. */
export function startOf(day: string): Date {
  return new Date(`${day}T00:00:00`);
}

/** And the last one. */
export function endOf(day: string): Date {
  return new Date(`${day}T23:59:59.999`);
}

/** The day of a moment in the zone of the reader, as fields of dates have it. */
export function localDay(at: string | number): string {
  const date = new Date(at);
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}
