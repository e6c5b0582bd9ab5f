const [head, body] = require('fs').readFileSync(0, 'utf8').split('\n');
const gap = Number(head.split(' ')[1]);

const counts = new Map();
for (const weight of body.trim().split(' ').map(Number)) counts.set(weight, (counts.get(weight) ?? 0) + 1);

let pairs = 0;
let kinds = 0;
for (const [weight, count] of counts) {
  const formed = gap === 0 ? (count * (count - 1)) / 2 : count * (counts.get(weight + gap) ?? 0);
  pairs += formed;
  if (formed > 0) kinds++;
}
console.log(pairs, kinds);
