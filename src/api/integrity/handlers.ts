import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { conflict, notFound } from '../errors.ts';
import { may } from '../policies.ts';
import { presentIntegrity } from '../presenters/integrity.ts';
import { PROBLEMS } from '../texts/problems.ts';
import type { INTEGRITY } from './endpoints.ts';

export function integrityHandlers({ integrity }: ApiDependencies): Handlers<typeof INTEGRITY> {
  return {
    async getIntegrity(_, { interview, viewer }) {
      if (interview.practice) throw notFound(PROBLEMS.noPracticeReport);
      const isCompany = may(viewer, 'integrity.read', interview.candidateId);
      if (!isCompany && interview.state !== 'finished') {
        throw conflict('wrong_state', PROBLEMS.integrityAfterTheEnd);
      }
      return presentIntegrity(await integrity.read(interview.id), { locale: viewer.locale, isCompany });
    },
  };
}
