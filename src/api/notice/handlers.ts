import type { ApiDependencies } from '../dependencies.ts';
import type { Handlers } from '../endpoint.ts';
import { acceptedLocale } from '../problem-locale.ts';
import type { NOTICE } from './endpoints.ts';
import { noticesFor } from './notice.ts';

export function noticeHandlers({ settings }: ApiDependencies): Handlers<typeof NOTICE> {
  const { retentionDays } = settings;
  const notices = noticesFor(retentionDays);
  return {
    getNotice({ query }, { ctx }) {
      const { version, locale, text, consents } = notices[query.locale ?? acceptedLocale(ctx)];
      return {
        notice_version: version,
        locale,
        text,
        consents: [...consents],
        retention_days: retentionDays,
      };
    },
  };
}
