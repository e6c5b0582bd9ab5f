import { readFileSync } from 'fs';

const [n, ...temperatures]: number[] = readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);

let warmest = 0;
for (let day = 1; day < n; day++) {
  if (temperatures[day] > temperatures[warmest]) warmest = day;
}
console.log(`${warmest + 1} ${temperatures[warmest]}`);
