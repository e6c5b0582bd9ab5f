import { FormFault } from '../account/form-fault.tsx';
import { Button } from '../design/button.tsx';
import { useTexts } from '../texts/provider.tsx';

/** In the place of what could not be read, with a way to try again. */
export function Failure({ fault, again }: { fault: Error; again: () => unknown }) {
  const { tryAgain } = useTexts('shared');
  return (
    <>
      <FormFault fault={fault} />
      <p>
        <Button onClick={() => again()}>{tryAgain}</Button>
      </p>
    </>
  );
}
