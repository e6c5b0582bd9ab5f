import { z } from 'zod';

/** A bucket, as `S3_URL` names it. */
export interface S3Place {
  /** With the bucket as its path. */
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const USAGE = 'give https://<key id>:<secret key>@<host>[:<port>]/<bucket>[?region=<region>]';
/** What services take that have no regions. */
const USUAL_REGION = 'us-east-1';

/** Where a bucket is, and who may use it. */
export function s3Url() {
  return z.string().transform((text, context): S3Place => {
    const place = URL.canParse(text) ? placeIn(new URL(text)) : null;
    if (place !== null) return place;
    context.addIssue({ code: 'custom', message: USAGE });
    return z.NEVER;
  });
}

function placeIn(url: URL): S3Place | null {
  const { protocol, username, password, pathname, host, searchParams, hash } = url;
  const bucket = pathname.slice(1);
  const isPlain = [...searchParams.keys()].every((name) => name === 'region') && hash === '';
  if (!/^https?:$/.test(protocol) || username === '' || password === '' || !isPlain) return null;
  if (!/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/.test(bucket)) return null;
  return {
    endpoint: `${protocol}//${host}/${bucket}`,
    region: searchParams.get('region') ?? USUAL_REGION,
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
  };
}
