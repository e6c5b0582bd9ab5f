import { AUDIT_ACTIONS, AUDIT_OBJECTS } from '../../../../src/domain/audit.ts';
import { MEMBER_ROLES, SCOPES } from '../../../../src/domain/vocabulary.ts';
import { ATTEMPT_ERRORS } from '../../../../src/domain/webhooks/attempt.ts';
import { WEBHOOK_EVENT_TYPES } from '../../../../src/domain/webhooks/event-types.ts';
import { loadTexts } from '../../../../web/texts/texts.ts';

describe.each(['en', 'ru'] as const)('the words of the organisation in %s', (locale) => {
  it('are there for all that is noted, and for all that keys and members may', async () => {
    const { audit, keys, roles } = await loadTexts('organisation', locale);
    expect(Object.keys(audit.actions).sort()).toEqual([...AUDIT_ACTIONS].sort());
    expect(Object.keys(audit.objects).sort()).toEqual([...AUDIT_OBJECTS].sort());
    expect(Object.keys(keys.scopes).sort()).toEqual([...SCOPES].sort());
    expect(Object.keys(roles).sort()).toEqual([...MEMBER_ROLES].sort());
  });

  it('are there for every event, and for every way in which a try fails', async () => {
    const { events, errors } = await loadTexts('webhooks', locale);
    expect(Object.keys(events).sort()).toEqual([...WEBHOOK_EVENT_TYPES].sort());
    expect(Object.keys(errors).sort()).toEqual([...ATTEMPT_ERRORS].sort());
  });
});
