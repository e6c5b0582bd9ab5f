import type { ReportAnswer } from '../../contract/report.ts';
import type { Context } from '../context.ts';
import { Problem } from '../errors.ts';
import { PROBLEMS } from '../texts/problems.ts';
import type { ReportDocument } from './report-document.ts';

type Form = 'application/json' | 'text/html' | 'application/pdf';

/** Answers with a report in the first of these forms that the caller takes; JSON is what it resolves with. */
export async function sendReport(
  ctx: Context,
  document: ReportDocument,
  forms: Form[],
): Promise<ReportAnswer | undefined> {
  ctx.vary('Accept');
  switch (ctx.accepts(forms) as Form | false) {
    case 'text/html': {
      const page = await document.page();
      ctx.set('Content-Security-Policy', page.contentSecurityPolicy);
      ctx.type = 'text/html; charset=utf-8';
      ctx.body = page.html;
      return;
    }
    case 'application/pdf': {
      const pdf = await document.pdf();
      ctx.set('Content-Disposition', `inline; filename="report-${document.report.session_id}.pdf"`);
      ctx.type = 'application/pdf';
      ctx.body = Buffer.from(pdf);
      return;
    }
    case 'application/json':
      return document.report;
    default:
      throw new Problem({ status: 406, code: 'not_acceptable', detail: PROBLEMS.reportForms });
  }
}
