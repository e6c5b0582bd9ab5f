import { writeSync } from 'fs';
const line: string = 'all work and no play\n';
while (true) writeSync(1, line);
