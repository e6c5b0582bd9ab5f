import { USUAL_PAGE } from '../../contract/parts.ts';
import { FAULTS } from '../../contract/texts/faults.ts';
import type { AuditAction } from '../../domain/audit.ts';
import type { WebhookChange as Change } from '../../records/webhooks.ts';
import { faultOfUrl } from '../../webhooks/addresses.ts';
import { sealSigningKey } from '../../webhooks/sealed-keys.ts';
import { makeSigningKey, verifierOf } from '../../webhooks/signing.ts';
import { recordAudit } from '../audit/record.ts';
import type { Context, State, Viewer } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { iso } from '../presenters/time.ts';
import { PROBLEMS } from '../texts/problems.ts';
import type { WEBHOOKS } from './endpoints.ts';
import { presentDelivery, presentWebhook } from './present.ts';

/** For so long the secrets of before sign beside a new one. */
const BOTH_SIGN_MS = 24 * 3_600_000;

export function webhookHandlers(deps: ApiDependencies): Handlers<typeof WEBHOOKS> {
  const { records, sealingKey, settings, clock } = deps;
  const { webhooks, deliveries, announcements } = records;

  return {
    async makeWebhook({ body: { url, events, description, signing } }, { viewer, ctx, newId }) {
      refuseUrl(url);
      const { organisationId } = viewer;
      const id = newId('webhook');
      const made = makeKey(id, signing, newId);
      const webhook = {
        ...{ id, organisationId, url, events, description, signing, createdAt: clock() },
        ...{ publicKey: made.publicKey, disabledAt: null, disabledBy: null },
      };
      const outcome = await webhooks.create(webhook, made.key);
      if (outcome === 'too_many') throw conflict('too_many', PROBLEMS.tooManyWebhooks);
      // An earlier try has made it, and nobody knows its secret any more.
      if (outcome === 'there') return presentWebhook(await find(id, viewer));
      await note(ctx, 'webhook.made', id);
      return { ...presentWebhook(webhook), ...made.shown };
    },

    async listWebhooks({ query: { cursor, limit } }, { viewer: { organisationId } }) {
      const page = await webhooks.list(organisationId, { cursor, limit: limit ?? USUAL_PAGE });
      if (!page) throw invalid([{ path: 'cursor', message: FAULTS.unknownCursor }]);
      return { webhooks: page.webhooks.map(presentWebhook), next_cursor: page.nextCursor };
    },

    getWebhook: async ({ params }, { viewer }) => presentWebhook(await find(params.webhook_id, viewer)),

    async changeWebhook({ params, body: { disabled_at: disabledAt, ...rest } }, { viewer, ctx }) {
      if (rest.url !== undefined) refuseUrl(rest.url);
      const before = await find(params.webhook_id, viewer);
      const change: Change = Object.fromEntries(
        Object.entries(rest).filter(([, value]) => value !== undefined),
      );
      if (disabledAt === null) Object.assign(change, { disabledAt: null, disabledBy: null });
      // One that is disabled stays so since when it is, and why.
      if (disabledAt && before.disabledAt === null) {
        Object.assign(change, { disabledAt: clock(), disabledBy: 'member' });
      }
      const changed = await webhooks.change(viewer.organisationId, before.id, change);
      if (!changed) throw notFound(PROBLEMS.noSuchWebhook);
      await note(ctx, 'webhook.changed', changed.id);
      return presentWebhook(changed);
    },

    async removeWebhook({ params: { webhook_id: id } }, { viewer: { organisationId }, ctx }) {
      if (!(await webhooks.remove(organisationId, id))) throw notFound(PROBLEMS.noSuchWebhook);
      await note(ctx, 'webhook.removed', id);
    },

    async rotateWebhook({ params }, { viewer, ctx, newId }) {
      const { id, signing } = await find(params.webhook_id, viewer);
      const { key, publicKey, shown } = makeKey(id, signing, newId);
      const until = clock() + BOTH_SIGN_MS;
      const outcome = await webhooks.rotate(viewer.organisationId, id, { key, publicKey, until });
      if (outcome === 'unknown') throw notFound(PROBLEMS.noSuchWebhook);
      await note(ctx, 'webhook.rotated', id);
      const now = await find(id, viewer);
      return {
        ...(outcome === 'rotated' && shown),
        public_key: now.publicKey,
        previous_until: iso(until),
      };
    },

    async testWebhook({ params }, { viewer, newId }) {
      const { id } = await find(params.webhook_id, viewer);
      const eventId = newId('event');
      await announcements.announceTest(id, { eventId, at: clock() });
      return { event_id: eventId };
    },

    async listDeliveries({ params, query: { cursor, limit, status, type } }, { viewer }) {
      const { id } = await find(params.webhook_id, viewer);
      const page = await deliveries.list(id, { status, type }, { cursor, limit: limit ?? USUAL_PAGE });
      if (!page) throw invalid([{ path: 'cursor', message: FAULTS.unknownCursor }]);
      return { deliveries: page.deliveries.map(presentDelivery), next_cursor: page.nextCursor };
    },

    async replayDeliveries({ params, body }, { viewer }) {
      const { id, disabledAt } = await find(params.webhook_id, viewer);
      if (disabledAt !== null) throw conflict('disabled', PROBLEMS.webhookDisabled);
      const at = clock();
      if (!('delivery_id' in body)) return { count: await deliveries.replayBetween(id, { ...body, at }) };
      const outcome = await deliveries.replay(id, body.delivery_id, at);
      if (outcome === 'unknown') throw notFound(PROBLEMS.noSuchDelivery);
      return { count: outcome === 'asked' ? 1 : 0 };
    },
  };

  async function find(id: string, { organisationId }: Viewer) {
    const found = await webhooks.find(organisationId, id);
    if (!found) throw notFound(PROBLEMS.noSuchWebhook);
    return found;
  }

  function note({ state }: Context, action: `webhook.${string}` & AuditAction, id: string): Promise<void> {
    return recordAudit(deps, state, { action, object: { kind: 'webhook', id } });
  }

  function refuseUrl(url: string): void {
    const fault = faultOfUrl(url, { toLoopback: settings.webhooksToLoopback });
    if (fault !== null) throw invalid([{ path: 'url', message: FAULTS_OF_URLS[fault] }]);
  }

  function makeKey(webhookId: string, signing: Parameters<typeof makeSigningKey>[0], newId: State['newId']) {
    const key = makeSigningKey(signing);
    const verifier = verifierOf(key);
    const sealed = sealSigningKey(sealingKey, { id: newId('key'), webhookId, key });
    return {
      key: { ...sealed, createdAt: clock() },
      publicKey: signing === 'v1a' ? verifier : null,
      shown: signing === 'v1' ? { secret: verifier } : {},
    };
  }
}

const FAULTS_OF_URLS = {
  no_url: FAULTS.notUrl,
  scheme: FAULTS.notHttps,
  credentials: FAULTS.credentialsInUrl,
  address: FAULTS.forbiddenAddress,
} as const;
