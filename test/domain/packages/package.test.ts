import {
  changedContent,
  leastRetentionDays,
  PACKAGE_BOUNDS,
  PACKAGE_DEFAULTS,
  type PackageContent,
} from '../../../src/domain/packages/package.ts';

const CONTENT: PackageContent = {
  ...PACKAGE_DEFAULTS,
  name: 'Back end',
  track: 'backend',
  level: 'middle',
  languages: ['python', 'go'],
};

describe('a package', () => {
  it('has defaults within its bounds', () => {
    for (const [field, [least, most]] of Object.entries(PACKAGE_BOUNDS)) {
      const value = PACKAGE_DEFAULTS[field as keyof typeof PACKAGE_BOUNDS];
      expect([field, value >= least && value <= most]).toEqual([field, true]);
    }
  });

  it('is another one only where it says something else', () => {
    expect(changedContent(CONTENT, {})).toBeNull();
    expect(changedContent(CONTENT, { name: 'Back end', languages: ['python', 'go'] })).toBeNull();
    expect(changedContent(CONTENT, { languages: ['go', 'python'] })).toEqual({
      ...CONTENT,
      languages: ['go', 'python'],
    });
    expect(changedContent(CONTENT, { practice: true })).toEqual({ ...CONTENT, practice: true });
  });

  it('keeps its interviews for half a year at least, unless the installation keeps those of others for less', () => {
    expect([leastRetentionDays(180), leastRetentionDays(400), leastRetentionDays(30)]).toEqual([
      180, 180, 30,
    ]);
  });
});
