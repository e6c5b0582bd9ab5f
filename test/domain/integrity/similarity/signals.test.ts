import {
  type Likeness,
  MOST_SIMILAR,
  similarSignals,
} from '../../../../src/domain/integrity/similarity/signals.ts';

const likeness = (similarity: number, other: string, change: Partial<Likeness> = {}): Likeness => ({
  taskId: 'algorithms/a',
  submissionId: 'own',
  checkedAt: 1_700_000_000_000,
  similarity,
  other: { interviewId: `interview-${other}`, submissionId: `submission-${other}` },
  ...change,
});

describe('signals of similar submissions', () => {
  it('say what is similar to what, and when it was checked', () => {
    expect(similarSignals([likeness(0.879, 'x')])).toEqual([
      {
        kind: 'similar',
        severity: 'notice',
        from: 1_700_000_000_000,
        to: 1_700_000_000_000,
        evidence: [],
        facts: {
          similarity: 0.87,
          task_id: 'algorithms/a',
          submission_id: 'own',
          other_session_id: 'interview-x',
          other_submission_id: 'submission-x',
        },
      },
    ]);
  });

  it('are none where the similarity is that of independent programs, and never strong', () => {
    expect(similarSignals([likeness(0.2, 'x')])).toEqual([]);
    expect(similarSignals([likeness(0.5, 'x')]).map(({ severity }) => severity)).toEqual(['info']);
    expect(similarSignals([likeness(1, 'x')]).map(({ severity }) => severity)).toEqual(['notice']);
  });

  it('are one for each other interview and task, of the most similar submissions', () => {
    const signals = similarSignals([
      likeness(0.7, 'x', { submissionId: 'first' }),
      likeness(0.9, 'x', { submissionId: 'second' }),
      likeness(0.8, 'x', { submissionId: 'third', taskId: 'algorithms/b' }),
    ]);
    expect(signals.map(({ facts }) => [facts.task_id, facts.submission_id])).toEqual([
      ['algorithms/a', 'second'],
      ['algorithms/b', 'third'],
    ]);
  });

  it('are few for a task: the most similar ones', () => {
    const many = Array.from({ length: 20 }, (_, at) => likeness(0.5 + at / 50, `${at}`));
    const signals = similarSignals([...many, likeness(0.5, 'b', { taskId: 'algorithms/b' })]);
    expect(signals.map(({ facts }) => facts.other_session_id)).toEqual([
      ...Array.from({ length: MOST_SIMILAR }, (_, at) => `interview-${19 - at}`),
      'interview-b',
    ]);
  });
});
