import { readFile } from 'node:fs/promises';
import type { Bank, Task } from '../../bank/bank.ts';
import { BankNotKept } from '../../bank/fault.ts';
import type { Known } from '../../domain/integrity/similarity/fingerprints.ts';
import type { Language } from '../../domain/vocabulary.ts';

/** The tasks of a bank's version; null where nobody has kept it. */
export async function tasksOf(bank: Bank, version: string): Promise<Bank['tasks'] | null> {
  try {
    return (await bank.of(version)).tasks;
  } catch (error) {
    if (error instanceof BankNotKept) return null;
    throw error;
  }
}

/** What everybody has of a task: what the editor starts with, and the task's own solutions. */
export async function knownCode(
  language: Language,
  task: Task | undefined,
  templateOf: (language: Language) => string,
): Promise<Known<string>> {
  const references = (task?.solutions ?? []).filter((solution) => solution.language === language);
  return {
    template: templateOf(language),
    references: await Promise.all(references.map(({ file }) => readFile(file, 'utf8'))),
  };
}
