import { MockActivityEnvironment } from '@temporalio/testing';
import { activityFields, workflowFields } from '../../src/temporal/log-fields.ts';

describe('the fields of a log line', () => {
  it('name the interview while one of its activities runs, however deep, and nothing outside of one', async () => {
    const environment = new MockActivityEnvironment({
      workflowExecution: { workflowId: 'interview-one', runId: 'run' },
    });
    const later = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return activityFields();
    };
    expect(await environment.run(later)).toEqual({ workflow_id: 'interview-one', session_id: 'one' });
    expect(await later()).toEqual({});
  });

  it('name no interview for a workflow that is none', () => {
    expect(workflowFields('archive-one')).toEqual({ workflow_id: 'archive-one' });
    expect(workflowFields(undefined)).toEqual({});
  });
});
