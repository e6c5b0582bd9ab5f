import type { ReportAnswer } from '../../contract/report.ts';
import { html, type Markup, NOTHING } from '../../html/html.ts';
import { type Words, wordFor } from '../texts/words.ts';

type Skill = NonNullable<ReportAnswer['soft_skills']>[number];

/** What a model has read in the transcript, a line for each skill. */
export function softSkillsInShort({ soft_skills: skills }: ReportAnswer, words: Words): Markup {
  return html`
    <section aria-labelledby="soft-skills-in-short">
      <h2 id="soft-skills-in-short">${words.softSkillsTitle}</h2>
      ${
        skills
          ? html`
      <dl class="short">${skills.map((skill) => html`<div><dt>${wordFor(words.softSkills, skill.skill)}</dt><dd>${score(skill, words)}</dd></div>`)}</dl>
      <p class="further"><a href="#soft-skills">${words.toSoftSkills}</a></p>`
          : html`<p>${words.notJudged}</p>`
      }
    </section>`;
}

/** The same with what it rests on: the candidate's own words. */
export function softSkillsSection({ soft_skills: skills }: ReportAnswer, words: Words): Markup {
  if (!skills) return NOTHING;
  return html`
    <section aria-labelledby="soft-skills">
      <h2 id="soft-skills">${words.softSkillsEvidence}</h2>
      <p>${words.softSkillsAdvice}</p>
      ${skills.map(
        (skill) => html`
        <h3>${wordFor(words.softSkills, skill.skill)} <small>${score(skill, words)}</small></h3>
        <p dir="auto">${skill.summary}</p>
        ${skill.evidence.map(({ quote }) => html`<blockquote dir="auto">${quote}</blockquote>`)}`,
      )}
    </section>`;
}

function score({ score: value }: Skill, words: Words): string {
  return value === null ? words.noEvidence : words.of(Math.round(value * 10), 10);
}
