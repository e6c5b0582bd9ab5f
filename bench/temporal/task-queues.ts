/** Two, as Viva has them: an activity on the workflow's own queue would be handed over without being dispatched. */
export const WORKFLOWS = 'bench-workflows';
export const ACTIVITIES = 'bench-activities';
