import { contentSecurityPolicy, hashSource } from '../../src/html/csp.ts';

describe('the policy of a page', () => {
  it('forbids what is not named, and framing always', () => {
    expect(contentSecurityPolicy({ style: "'self'" })).toBe(
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('allows each thing from the source that is named for it', () => {
    const policy = contentSecurityPolicy({
      style: "'self'",
      script: "'self'",
      image: "'self' data:",
      media: "'self'",
      connect: "'self'",
      form: "'self'",
    });
    expect(policy.split('; ').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "media-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
    ]);
  });

  it('allows an inline text by the Base64 of its SHA-256', () => {
    // From `printf 'a{}' | openssl dgst -sha256 -binary | base64`.
    expect(hashSource('a{}')).toBe("'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='");
  });
});
