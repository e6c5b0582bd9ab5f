import type { Bank, Task } from '../src/bank/bank.ts';
import type { Records } from '../src/records/records.ts';

/**
 * A task as the bank was when the interview started; null where that bank had none of this name. Throws
 * {@link import('../src/bank/fault.ts').BankNotKept}.
 */
export async function taskOfInterview(
  { records, bank }: { records: Pick<Records, 'interviews'>; bank: Bank },
  { interviewId, taskId }: { interviewId: string; taskId: string },
): Promise<Task | null> {
  const plan = await records.interviews.findPlan(interviewId);
  const { tasks } = plan ? await bank.of(plan.bankVersion) : bank;
  return tasks.get(taskId) ?? null;
}
