import { PACKAGE_DEFAULTS } from '../../domain/packages/package.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { acceptedLocale } from '../problem-locale.ts';
import type { NOTICE } from './endpoints.ts';
import { type Notice, type NoticeTerms, noticesFor } from './notice.ts';

export function noticeHandlers({ settings }: ApiDependencies): Handlers<typeof NOTICE> {
  return {
    getNotice({ query }, { ctx }) {
      const terms = {
        retentionDays: query.retention_days ?? settings.retentionDays,
        mediaDays: query.media_days ?? PACKAGE_DEFAULTS.mediaDays,
        reportToCandidate: query.report_to_candidate ?? PACKAGE_DEFAULTS.reportToCandidate,
      };
      return presentNotice(noticesFor(terms)[query.locale ?? acceptedLocale(ctx)], terms);
    },
  };
}

export function presentNotice({ version, locale, text, consents }: Notice, { retentionDays }: NoticeTerms) {
  return { notice_version: version, locale, text, consents: [...consents], retention_days: retentionDays };
}
