import type { Task } from '../../session/wire.ts';
import { useTexts } from '../../texts/provider.tsx';
import { FactList } from './fact-list.tsx';
import { useMeasures } from './hooks.ts';

/** What a program may use, and how many tests it meets. */
export function TaskLimits({ task: { limits, visible_tests, hidden_tests } }: { task: Task }) {
  const { task: texts } = useTexts('work');
  const { duration, memory, size } = useMeasures();
  return (
    <section className="task-part">
      <h3>{texts.limits}</h3>
      <FactList
        className="task-limits"
        facts={[
          [texts.cpu, duration(limits.cpu_ms)],
          [texts.wall, duration(limits.wall_ms)],
          [texts.memory, memory(limits.memory_kb)],
          [texts.output, size(limits.output_bytes)],
          [texts.tests, texts.testCount(visible_tests.length, hidden_tests)],
        ]}
      />
    </section>
  );
}
