import { USUAL_PAGE } from '../../contract/parts.ts';
import { FAULTS } from '../../contract/texts/faults.ts';
import type { Organisation } from '../../records/organisations.ts';
import { recordAudit } from '../audit/record.ts';
import { newKey } from '../auth/keys.ts';
import { JOIN_LIFETIME_MS, newOneTimeToken } from '../auth/one-time-token.ts';
import type { Viewer } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import type { OpenStreams } from '../open-streams.ts';
import { presentKey, presentMember, presentOrganisation } from '../presenters/organisation.ts';
import { iso } from '../presenters/time.ts';
import { PROBLEMS } from '../texts/problems.ts';
import type { ORGANISATION } from './endpoints.ts';

/** All of it is about the organisation of whoever calls. */
export function organisationHandlers(
  deps: ApiDependencies,
  streams: Pick<OpenStreams, 'endThose'>,
): Handlers<typeof ORGANISATION> {
  const { records, settings, clock } = deps;
  return {
    async getOrganisation(_, { viewer }) {
      return { organisation: presentOrganisation(await own(viewer)) };
    },

    async renameOrganisation({ body: { name } }, { viewer, ctx }) {
      const { id, slug } = await own(viewer);
      const organisation = await records.organisations.rename(slug, name);
      await recordAudit(deps, ctx.state, {
        action: 'organisation.renamed',
        object: { kind: 'organisation', id },
      });
      return { organisation: presentOrganisation(organisation ?? (await own(viewer))) };
    },

    async listMembers({ query: { cursor, limit = USUAL_PAGE } }, { viewer }) {
      const page = await records.members.list(viewer.organisationId, { cursor, limit });
      if (!page) throw invalid([{ path: 'cursor', message: FAULTS.unknownCursor }]);
      return { members: page.members.map(presentMember), next_cursor: page.nextCursor };
    },

    async inviteMember({ body: { email, role } }, { viewer, ctx, newId }) {
      const { token, tokenSha256 } = newOneTimeToken();
      const createdAt = clock();
      const times = { createdAt, expiresAt: createdAt + JOIN_LIFETIME_MS };
      const { organisationId } = viewer;
      const invitation = { userId: newId('user'), organisationId, email, role, tokenSha256, ...times };
      const invited = await records.members.invite(invitation);
      if (invited === 'taken') throw conflict('taken', PROBLEMS.taken);
      const { userId: id, expiresAt } = invited;
      await recordAudit(deps, ctx.state, {
        action: 'member.invited',
        object: { kind: 'user', id },
        detail: role,
      });
      return { user_id: id, url: `${settings.publicOrigin}/join#${token}`, expires_at: iso(expiresAt) };
    },

    async changeMember({ params: { user_id: id }, body: { role } }, { viewer, ctx }) {
      const { organisationId } = viewer;
      const member = await records.members.changeRole(organisationId, id, role);
      if (member === 'unknown') throw notFound(PROBLEMS.noSuchMember);
      if (member === 'last_admin') throw conflict('last_admin', PROBLEMS.lastAdmin);
      streams.endThose({ whose: 'role', userId: id, role, organisationId });
      await recordAudit(deps, ctx.state, {
        action: 'role.changed',
        object: { kind: 'user', id },
        detail: role,
      });
      return { member: presentMember(member) };
    },

    async removeMember({ params: { user_id: id } }, { viewer, ctx }) {
      const removal = await records.members.remove(viewer.organisationId, id);
      if (removal === 'unknown') throw notFound(PROBLEMS.noSuchMember);
      if (removal === 'last_admin') throw conflict('last_admin', PROBLEMS.lastAdmin);
      streams.endThose({
        whose: 'role',
        userId: id,
        role: 'candidate',
        organisationId: viewer.organisationId,
      });
      await recordAudit(deps, ctx.state, { action: 'member.removed', object: { kind: 'user', id } });
    },

    async listKeys({ query: { cursor, limit = USUAL_PAGE } }, { viewer }) {
      const page = await records.keys.list(viewer.organisationId, { cursor, limit });
      if (!page) throw invalid([{ path: 'cursor', message: FAULTS.unknownCursor }]);
      return { keys: page.keys.map(presentKey), next_cursor: page.nextCursor };
    },

    async makeKey({ body: { name, scopes, expires_at } }, { viewer, ctx, newId }) {
      const createdAt = clock();
      const expiresAt = expires_at === undefined ? null : Date.parse(expires_at);
      if (expiresAt !== null && expiresAt <= createdAt)
        throw invalid([{ path: 'expires_at', message: FAULTS.past }]);
      const { key, keySha256 } = newKey();
      const { organisationId } = viewer;
      const made = { id: newId('key'), organisationId, name, scopes, createdAt, expiresAt, revokedAt: null };
      await records.keys.create({ ...made, keySha256 });
      const object = { kind: 'key', id: made.id } as const;
      await recordAudit(deps, ctx.state, { action: 'key.made', object, detail: scopes.join(' ') });
      return { ...presentKey({ ...made, keySha256 }), key };
    },

    async revokeKey({ params: { key_id: id } }, { viewer, ctx }) {
      const outcome = await records.keys.revoke(viewer.organisationId, id, clock());
      if (outcome === 'unknown') throw notFound(PROBLEMS.noSuchKey);
      if (outcome === 'revoked')
        await recordAudit(deps, ctx.state, { action: 'key.revoked', object: { kind: 'key', id } });
    },
  };

  async function own({ organisationId }: Viewer): Promise<Organisation> {
    const organisation = await records.organisations.find(organisationId);
    if (!organisation) throw new Error(`the organisation ${organisationId} has members, and is not there`);
    return organisation;
  }
}
