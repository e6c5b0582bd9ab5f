import { useTexts } from '../texts/provider.tsx';
import { candidateName } from './candidate-name.ts';
import type { Interview } from './interviews/query.ts';

/** Who takes the interview, isolated: a name may be written from right to left. */
export function Candidate({ candidate }: Pick<Interview, 'candidate'>) {
  const texts = useTexts('console');
  return candidate ? <bdi>{candidateName(candidate)}</bdi> : <span className="soft">{texts.noAccount}</span>;
}
