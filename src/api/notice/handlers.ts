import type { Handlers } from '../endpoint.ts';
import { acceptedLocale } from '../problem-locale.ts';
import type { NOTICE } from './endpoints.ts';
import { NOTICES } from './notice.ts';

export function noticeHandlers(): Handlers<typeof NOTICE> {
  return {
    getNotice({ query }, { ctx }) {
      const { version, locale, text, consents } = NOTICES[query.locale ?? acceptedLocale(ctx)];
      return { notice_version: version, locale, text, consents: [...consents] };
    },
  };
}
