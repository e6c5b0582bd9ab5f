/** What one machine bears. `npm run bench -- load <part> […]` */
const PARTS: readonly string[] = ['curves', 'memory', 'reads', 'streams', 'turns'];

export async function main([part = '', ...args]: string[]): Promise<void> {
  if (!PARTS.includes(part)) {
    console.error(`usage: npm run bench -- load <part>, where part is one of ${PARTS.join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const bench = await import(`./load/${part}.ts`);
  await bench.main(args);
}
