const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n').slice(1);

const best = new Map(); // name → distance, in the order in which the distances were reached
for (const line of lines) {
  const [name, text] = line.trim().split(' ');
  const distance = Number(text);
  if (distance > 0 && distance >= (best.get(name) ?? 0)) {
    best.delete(name);
    best.set(name, distance);
  }
}
const steps = [...new Set(best.values())].sort((a, b) => b - a).slice(0, 3);
if (steps.length === 0) console.log('nobody');
for (const step of steps) {
  const holders = [...best].filter(([, distance]) => distance === step).map(([name]) => name);
  console.log(`${step} ${holders.join(' ')}`);
}
