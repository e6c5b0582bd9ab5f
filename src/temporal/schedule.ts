import { type Client, ScheduleAlreadyRunning, type ScheduleOptions } from '@temporalio/client';

/** There is one of that name, with these options, whoever asks for it. */
export async function ensureSchedule({ schedule }: Client, options: ScheduleOptions): Promise<void> {
  try {
    await schedule.create(options);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await schedule
      .getHandle(options.scheduleId)
      .update(
        ({ state }) =>
          ({ spec: options.spec, policies: options.policies ?? {}, action: options.action, state }) as never,
      );
  }
}
