const FORM = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Whether it may be an interview's id, a UUID: any other is unknown without asking the database. */
export function isInterviewId(value: unknown): value is string {
  return typeof value === 'string' && FORM.test(value);
}
