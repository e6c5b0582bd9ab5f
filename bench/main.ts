/** `npm run bench -- <name>`: measures one thing and prints what came out. */
const BENCHES = [
  'adaptive',
  'chat',
  'integrity',
  'load',
  'sandbox',
  'similarity',
  'telemetry',
  'voice',
  'web',
];

export async function main([name = '', ...args]: string[]): Promise<void> {
  if (!BENCHES.includes(name)) {
    console.error(`usage: npm run bench -- <name>, where name is one of ${BENCHES.join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const bench = await import(`./${name}.ts`);
  await bench.main(args);
}
