/** What `Upload-Metadata` says: names, each with its value in Base64. What cannot be read is left out, and is then missing. */
export function saidIn(header: string): Record<string, string> {
  const pairs = header.split(',').map((pair) => {
    const [name = '', value = ''] = pair.trim().split(' ');
    return [name, Buffer.from(value, 'base64').toString()] as const;
  });
  return Object.fromEntries(pairs);
}
