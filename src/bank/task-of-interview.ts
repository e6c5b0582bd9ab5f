import type { Records } from '../records/records.ts';
import type { Bank, Task } from './bank.ts';

interface Stores {
  records: Pick<Records, 'interviews'>;
  bank: Bank;
}

/** The bank as it was when the interview started. Throws {@link BankNotKept}. */
export async function bankOfInterview({ records, bank }: Stores, interviewId: string): Promise<Bank> {
  const plan = await records.interviews.findPlan(interviewId);
  return plan ? bank.of(plan.bankVersion) : bank;
}

/** A task as the bank was when the interview started; null where that bank had none of this name. */
export async function taskOfInterview(
  stores: Stores,
  { interviewId, taskId }: { interviewId: string; taskId: string },
): Promise<Task | null> {
  const { tasks } = await bankOfInterview(stores, interviewId);
  return tasks.get(taskId) ?? null;
}
