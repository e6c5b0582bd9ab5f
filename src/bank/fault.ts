/** One fault of one file of the bank: where it is, and what to do. */
export interface BankFault {
  /** Path below the bank's directory. */
  file: string;
  /** Field within the file, where there is one. */
  field?: string;
  message: string;
}

/** Every fault of every file of the bank at once. */
export class BankError extends Error {
  override readonly name = 'BankError';
  readonly faults: readonly BankFault[];

  constructor(directory: string, faults: readonly BankFault[]) {
    const list = faults.map(
      ({ file, field, message }) => `  ${file}: ${field ? `\`${field}\` ` : ''}${message}`,
    );
    super(`The task bank in ${directory} has ${faults.length} fault(s):\n${list.join('\n')}`);
    this.faults = faults;
  }
}

/** A version of the bank that interviews began with cannot be had: nobody has kept it, or not as it was. */
export class BankNotKept extends Error {
  override readonly name = 'BankNotKept';
}

export type Complain = (fault: BankFault) => void;
