import { USUAL_PAGE } from '../../contract/parts.ts';
import { FAULTS } from '../../contract/texts/faults.ts';
import { isAccepted, statusOf } from '../../domain/invitations/invitation.ts';
import { usualExpiry } from '../../domain/invitations/times.ts';
import type { InvitationRecord } from '../../records/invitation.ts';
import type { PackageRecord } from '../../records/package.ts';
import { recordAudit } from '../audit/record.ts';
import { newOneTimeToken } from '../auth/one-time-token.ts';
import type { Viewer } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { PROBLEMS } from '../texts/problems.ts';
import type { INVITATIONS } from './endpoints.ts';
import { readOrders } from './import.ts';
import { invite } from './invite.ts';
import { linkHandlers } from './link-handlers.ts';
import { expiryFaults } from './order.ts';
import { linkOf, presentInvitation } from './present.ts';

export function invitationHandlers(deps: ApiDependencies): Handlers<typeof INVITATIONS> {
  const { records, settings, clock } = deps;
  const { invitations, packages } = records;

  async function find(id: string, { organisationId }: Viewer): Promise<InvitationRecord> {
    const found = await invitations.find(id, organisationId);
    if (!found) throw notFound(PROBLEMS.noSuchInvitation);
    return found;
  }

  async function orderedBy({ packageId, packageVersion }: InvitationRecord): Promise<PackageRecord> {
    const found = await packages.findVersion(packageId, packageVersion);
    if (!found) throw new Error(`version ${packageVersion} of package ${packageId} is not stored`);
    return found;
  }

  /** When it can first be accepted follows from the version that it was made with. */
  async function startOf(invitation: InvitationRecord) {
    const { noticeDays } = (await orderedBy(invitation)).content;
    const { createdAt, validFrom } = invitation;
    return { createdAt, validFrom, noticeDays };
  }

  /** Throws 422. */
  async function refuseExpiry(invitation: InvitationRecord, expiresAt: number | undefined): Promise<void> {
    if (expiresAt === undefined) return;
    const faults = expiryFaults(expiresAt, await startOf(invitation), clock());
    if (faults.length > 0) throw invalid(faults);
  }

  const show = (invitation: InvitationRecord, url?: string) =>
    presentInvitation(invitation, { at: clock(), ...(url !== undefined && { url }) });

  return {
    async invite({ body }, { viewer, newId, ctx }) {
      const { organisationId } = viewer;
      const id = newId('invitation');
      const made = await invite(body, { organisationId, createdBy: memberOf(viewer), id, deps });
      ctx.status = made.isNew ? 201 : 200;
      return show(made.invitation, made.url ?? undefined);
    },

    async listInvitations({ query }, { viewer: { organisationId } }) {
      const { status, package_id: packageId, cursor, limit } = query;
      const at = clock();
      const page = await invitations.list(
        { organisationId, packageId, status: status && { is: status, at } },
        { cursor, limit: limit ?? USUAL_PAGE },
      );
      if (!page) throw invalid([{ path: 'cursor', message: FAULTS.unknownCursor }]);
      return {
        invitations: page.invitations.map((invitation) => presentInvitation(invitation, { at })),
        next_cursor: page.nextCursor,
      };
    },

    async importInvitations({ query, body }, { viewer, newId }) {
      const { organisationId } = viewer;
      const createdBy = memberOf(viewer);
      const at = clock();
      const orders = await readOrders(body, { organisationId, packages, at });
      const links = orders.map(() => newOneTimeToken());
      const made = await invitations.create(
        orders.map(({ line, order }, index) => ({
          ...order,
          sendEmail: query.send_email === 'true' && order.candidate.email !== null,
          ...{ id: newId(`invitation ${line}`), organisationId, createdBy, createdAt: at },
          tokenSha256: links[index]?.tokenSha256 ?? '',
        })),
      );
      return {
        invitations: made.map(({ id, isNew }, index) => ({
          line: orders[index]?.line ?? 0,
          invitation_id: id,
          url: isNew ? linkOf(links[index]?.token ?? '', settings.publicOrigin) : null,
        })),
      };
    },

    getInvitation: async ({ params }, { viewer }) => show(await find(params.invitation_id, viewer)),

    async changeInvitation({ params, body }, { viewer }) {
      const invitation = await find(params.invitation_id, viewer);
      await refuseExpiry(invitation, body.expires_at);
      const isChanged = await invitations.change(invitation.id, {
        additionalTimePercent: body.additional_time_percent,
        expiresAt: body.expires_at,
      });
      if (!isChanged) throw conflict('wrong_state', PROBLEMS.invitationDecided);
      return show(await find(invitation.id, viewer));
    },

    async cancelInvitation({ params }, { viewer }) {
      const { id } = await find(params.invitation_id, viewer);
      const outcome = await invitations.cancel(id, clock());
      if (outcome === 'accepted') throw conflict('wrong_state', PROBLEMS.invitationDecided);
      return show(await find(id, viewer));
    },

    async eraseInvitation({ params }, { viewer, ctx }) {
      const { id } = await find(params.invitation_id, viewer);
      const outcome = await invitations.erase(id, clock());
      if (outcome === 'accepted') throw conflict('wrong_state', PROBLEMS.invitationDecided);
      if (outcome === 'unknown') throw notFound(PROBLEMS.noSuchInvitation);
      await recordAudit(
        deps,
        { ...ctx.state, viewer },
        {
          action: 'invitation.erased',
          object: { kind: 'invitation', id },
        },
      );
    },

    async renewInvitation({ params, body }, { viewer }) {
      const invitation = await find(params.invitation_id, viewer);
      const { id } = invitation;
      const at = clock();
      if (body?.expires_at !== undefined && isAccepted(statusOf(invitation, at))) {
        throw conflict('wrong_state', PROBLEMS.invitationDecided);
      }
      await refuseExpiry(invitation, body?.expires_at);
      const { token, tokenSha256 } = newOneTimeToken();
      const expiresAt = body?.expires_at ?? usualExpiry(at, await startOf(invitation));
      await invitations.renew(id, { tokenSha256, expiresAt, at });
      return show(await find(id, viewer), linkOf(token, settings.publicOrigin));
    },

    ...linkHandlers(deps, orderedBy),
  };
}

/** Null for a key. */
function memberOf({ id, role }: Pick<Viewer, 'id' | 'role'>): string | null {
  return role === 'key' ? null : id;
}
