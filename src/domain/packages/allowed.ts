import { PACKAGE_DEFAULTS, type PackageContent } from './package.ts';

/** What an interview allows beside written words. */
export type Allowed = Pick<PackageContent, 'resume' | 'voice' | 'video' | 'mediaDays'>;

/** What holds for interviews that people start by themselves. */
const OWN: Allowed = {
  resume: 'optional',
  voice: true,
  video: false,
  mediaDays: PACKAGE_DEFAULTS.mediaDays,
};

/** Of packages that were made before they said so. */
const UNSAID: Allowed = {
  resume: PACKAGE_DEFAULTS.resume,
  voice: PACKAGE_DEFAULTS.voice,
  video: PACKAGE_DEFAULTS.video,
  mediaDays: PACKAGE_DEFAULTS.mediaDays,
};

/** All that a version of a package says, also one of before packages said what they allow. */
export function wholeContent(stored: PackageContent): PackageContent {
  return { ...UNSAID, ...stored };
}

/** What an interview allows of which that is known; null or left out: nothing was said. */
export function allowedBy(
  said: { [Name in keyof Allowed]?: Allowed[Name] | null | undefined },
  { isOrdered }: { isOrdered: boolean },
): Allowed {
  const unsaid = isOrdered ? UNSAID : OWN;
  return {
    resume: said.resume ?? unsaid.resume,
    voice: said.voice ?? unsaid.voice,
    video: said.video ?? unsaid.video,
    mediaDays: said.mediaDays ?? unsaid.mediaDays,
  };
}
