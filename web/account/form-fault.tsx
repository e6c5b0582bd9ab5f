import { faultOf, isProblem } from '../api/problem.ts';
import { Banner } from '../design/banner.tsx';
import { useTexts } from '../texts/provider.tsx';

/** What is wrong with a form as a whole. What is wrong with one of its `fields` stands there. */
export function FormFault({ fault, fields = [] }: { fault: Error | null; fields?: readonly string[] }) {
  const { unreachable } = useTexts('shared');
  if (fault === null || fields.some((field) => faultOf(fault, field) !== null)) return null;
  return (
    <Banner tone="bad" isUrgent>
      {isProblem(fault) ? fault.message : unreachable}
    </Banner>
  );
}
