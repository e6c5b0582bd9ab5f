import type { ReportDocument } from '../../interviews/report-schema.ts';
import { html, type Markup, NOTHING } from '../../presenters/html.ts';
import { type Words, wordFor } from './words.ts';

/** What a model has read in the transcript, each with the candidate's own words. */
export function softSkillsSection({ soft_skills: skills }: ReportDocument, words: Words): Markup {
  if (!skills) return NOTHING;
  return html`
    <section aria-labelledby="soft-skills">
      <h2 id="soft-skills">${words.softSkillsTitle}</h2>
      <p>${words.softSkillsAdvice}</p>
      ${skills.map(
        ({ skill, score, summary, evidence }) => html`
        <h3>${wordFor(words.softSkills, skill)} <small>${
          score === null ? words.noEvidence : words.of(Math.round(score * 10), 10)
        }</small></h3>
        <p>${summary}</p>
        ${evidence.map(({ quote }) => html`<blockquote>${quote}</blockquote>`)}`,
      )}
    </section>`;
}
