import type { VisibleTest } from '../../session/wire.ts';
import { useTexts } from '../../texts/provider.tsx';
import { FactList } from './fact-list.tsx';
import { useMeasures } from './hooks.ts';

/** What a program used. */
export function MeasureList({
  duration_ms,
  cpu_ms,
  memory_kb,
}: Pick<VisibleTest, 'duration_ms' | 'cpu_ms' | 'memory_kb'>) {
  const { results: texts } = useTexts('work');
  const { duration, memory } = useMeasures();
  return (
    <FactList
      className="measure-list"
      facts={[
        [texts.time, duration(duration_ms)],
        [texts.processor, duration(cpu_ms)],
        [texts.memory, memory(memory_kb)],
      ]}
    />
  );
}
