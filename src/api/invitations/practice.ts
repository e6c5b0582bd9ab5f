import type { PackageTerms } from '../../domain/packages/terms.ts';
import type { Language, Level, Track } from '../../domain/vocabulary.ts';
import type { Viewer } from '../context.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { forbidden } from '../errors.ts';
import { termsOf } from '../packages/terms.ts';
import { may } from '../policies.ts';
import { PROBLEMS } from '../texts/problems.ts';

/**
 * What an invited candidate practises: what their package has them do. Null for everybody else. Throws 403 where the package has no
 * practice.
 */
export async function practiceOf(
  viewer: Viewer,
  {
    records: { invitations, packages },
    sandboxLanguages,
  }: Pick<ApiDependencies, 'records' | 'sandboxLanguages'>,
): Promise<{ choices: { track: Track; level: Level; languages: Language[] }; terms: PackageTerms } | null> {
  const [invitation] = await invitations.ofCandidate(viewer.id);
  if (!invitation) return null;
  const { packageId, packageVersion, additionalTimePercent, organisationId } = invitation;
  if (!may(viewer, 'package.practise', { organisationId, invitedId: viewer.id })) return null;
  const ordered = await packages.findVersion(packageId, packageVersion);
  if (!ordered?.content.practice) throw forbidden(PROBLEMS.noPractice);
  const { track, level } = ordered.content;
  // Without those that the server does not run any more.
  const runs = sandboxLanguages.map(({ id }) => id).filter((id) => ordered.content.languages.includes(id));
  const languages = runs.length > 0 ? runs : ordered.content.languages;
  return { choices: { track, level, languages }, terms: termsOf(ordered, additionalTimePercent) };
}
