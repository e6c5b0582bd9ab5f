// `node scripts/tool.mjs <entry.ts> …`: as run.mjs, in the image, where all packages are there and npm is not.
const [entry, ...args] = process.argv.slice(2);
const { main } = await import(new URL(`../${entry}`, import.meta.url).href);
await main(args);
