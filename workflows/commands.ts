import { ApplicationFailure } from '@temporalio/workflow';

/** For people who send commands by hand. */
export function requireCommandId(command: { commandId: string } | undefined): void {
  if (typeof command?.commandId === 'string' && command.commandId !== '') return;
  throw ApplicationFailure.nonRetryable('give a commandId, any text that no other command has', 'invalid');
}

/** A validator of commands: one that was answered before gets that answer, whatever the state is now. */
export function checkUnless(knows: (commandId: string) => boolean) {
  return function unlessKnown<Command extends { commandId: string }>(check: (command: Command) => void) {
    return (command: Command): void => {
      requireCommandId(command);
      if (!knows(command.commandId)) check(command);
    };
  };
}
