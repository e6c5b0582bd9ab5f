import { readAssessment } from '../../ats/assessment.ts';
import { statusFor } from '../../ats/greenhouse/status.ts';
import { orderOf } from '../../ats/greenhouse/wire.ts';
import { sealToken, unsealToken } from '../../ats/tokens.ts';
import { excerpt } from '../../domain/text.ts';
import { recordAudit } from '../audit/record.ts';
import { keyIn } from '../auth/keys.ts';
import type { Context } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { notFound } from '../errors.ts';
import { PROBLEMS } from '../texts/problems.ts';
import type { GREENHOUSE } from './greenhouse-endpoints.ts';
import { openPackages } from './open-packages.ts';
import { takeOrder } from './take-order.ts';

const FIELDS = { callbackUrl: 'url', profileUrl: 'candidate.greenhouse_profile_url' };
/** Of what it says is wrong, so much is kept. */
const MOST_ERRORS = 10;
const MOST_OF_AN_ERROR = 300;

export function greenhouseHandlers(deps: ApiDependencies): Handlers<typeof GREENHOUSE> {
  const { records, settings, sealingKey, clock, logger } = deps;
  const { atsConnections, invitations } = records;

  return {
    async listGreenhouseTests(_, { viewer: { organisationId } }) {
      const all = await openPackages(organisationId, records);
      return all.map(({ id, content }) => ({ partner_test_id: id, partner_test_name: content.name }));
    },

    async sendGreenhouseTest({ body }, { viewer, newId, ctx }) {
      const order = orderOf(body);
      const { id } = await takeOrder(order, { viewer, id: newId('invitation'), fields: FIELDS, deps });
      await rememberKey(viewer.organisationId, ctx);
      return { partner_interview_id: id };
    },

    async getGreenhouseStatus({ query }, { viewer: { organisationId }, ctx }) {
      const invitation = await invitations.find(query.partner_interview_id, organisationId);
      if (invitation?.external?.provider !== 'greenhouse') throw notFound(PROBLEMS.noSuchInvitation);
      const { publicOrigin } = settings;
      const assessment = await readAssessment(invitation, { records, publicOrigin, at: clock() });
      if (assessment.result) {
        const object = { kind: 'interview', id: invitation.interviewId } as const;
        await recordAudit(deps, ctx.state, { action: 'report.read', object, detail: 'greenhouse' });
      }
      return statusFor(assessment, invitation.emailStatus === 'sent');
    },

    async hearGreenhouseError(
      { body: { api_call: call, errors, ...about } },
      { viewer: { organisationId } },
    ) {
      const isOfCandidate = call !== 'list_tests';
      const found =
        about.partner_interview_id != null
          ? await invitations.find(about.partner_interview_id, organisationId)
          : null;
      logger.warn(
        { call: excerpt(call, 100), invitation_id: found?.id },
        'Greenhouse made no sense of an answer',
      );
      const whose = { organisationId, provider: 'greenhouse' } as const;
      await atsConnections.keepFault(whose, {
        at: clock(),
        call,
        // What went wrong with one candidate may quote them.
        errors: isOfCandidate
          ? []
          : errors.slice(0, MOST_ERRORS).map((error) => excerpt(error, MOST_OF_AN_ERROR)),
        invitationId: found?.id ?? null,
      });
      return {};
    },
  };

  /** Greenhouse knows us by the key that it orders with, and is called back by the one that it ordered with last. */
  async function rememberKey(organisationId: string, ctx: Context): Promise<void> {
    const key = keyIn(ctx.get('Authorization'));
    if (key === null) return;
    const whose = { organisationId, provider: 'greenhouse' } as const;
    const known = await atsConnections.token(whose);
    if (known && unsealToken(sealingKey, whose, known) === key) return;
    await atsConnections.setToken(whose, sealToken(sealingKey, whose, key), clock());
  }
}
