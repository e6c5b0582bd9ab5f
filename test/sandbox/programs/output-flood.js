const line = 'x'.repeat(65536);
const write = () => { while (process.stdout.write(line)); process.stdout.once('drain', write); };
write();
