import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import type { DECLARATION } from './endpoints.ts';

export function declarationHandlers({
  declarations,
}: Pick<ApiDependencies, 'declarations'>): Handlers<typeof DECLARATION> {
  return {
    async declareMyself({ body: { sex = null, ethnicity = null } }, { viewer }) {
      await declarations.declare(viewer.id, { sex, ethnicity });
    },
  };
}
