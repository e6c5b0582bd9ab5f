import { ENCODINGS, type Encoding } from '../../web/files.ts';
import type { PageName } from '../../web/pages.ts';
import type { Context } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { notFound } from '../errors.ts';
import { PROBLEMS } from '../texts/problems.ts';
import type { CLIENT } from './endpoints.ts';
import { showClient, showSecretPage } from './page.ts';

/** Of the console's views the one that has more to load than the others together. */
const PLAYBACK = /^\/console\/interviews\/[^/]+\/playback$/;
const FOR_EVER = 'public, max-age=31536000, immutable';

export function clientHandlers({ web }: ApiDependencies): Handlers<typeof CLIENT> {
  const show =
    (name: PageName) =>
    (_: unknown, { ctx }: { ctx: Context }): undefined =>
      showClient(ctx, web, name);
  return {
    roomPage: ({ params }, { ctx }) => showClient(ctx, web, params.session_id === 'new' ? 'start' : 'room'),
    consolePage: show('console'),
    consoleView: (_, { ctx }) => showClient(ctx, web, PLAYBACK.test(ctx.path) ? 'playback' : 'console'),
    myDataPage: show('my data'),
    firstAdminPage: (_, { ctx }) => showSecretPage(ctx, web, 'first admin'),
    invitationPage: (_, { ctx }) => showSecretPage(ctx, web, 'invitation'),
    joinPage: (_, { ctx }) => showSecretPage(ctx, web, 'join'),

    clientFile({ params }, { ctx }) {
      const file = web.files.get(params.file);
      if (!file) throw notFound(PROBLEMS.noSuchPath);
      const encoding = encodingFor(ctx);
      ctx.vary('Accept-Encoding');
      ctx.set('Cache-Control', FOR_EVER);
      ctx.set('ETag', `"${file.hash.slice(0, 32)}-${encoding}"`);
      ctx.type = file.type;
      if (encoding !== 'identity') ctx.set('Content-Encoding', encoding);
      if (ctx.fresh) ctx.status = 304;
      else ctx.body = file.bodies[encoding];
    },
  };
}

/** The smallest that the browser takes; one that takes none of them is given the file as it is. */
function encodingFor(ctx: Context): Encoding {
  return ENCODINGS.find((encoding) => ctx.acceptsEncodings(encoding)) ?? 'identity';
}
