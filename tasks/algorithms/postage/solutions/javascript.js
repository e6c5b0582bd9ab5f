const MODULUS = 1_000_000_007;
const [, valueLine, parcelLine] = require('fs').readFileSync(0, 'utf8').split('\n');
const values = valueLine.trim().split(' ').map(Number);
const parcels = parcelLine.trim().split(' ').map(Number);

const top = Math.max(...parcels);
const fewest = new Array(top + 1).fill(Infinity);
const ways = new Array(top + 1).fill(0);
fewest[0] = 0;
ways[0] = 1;
for (const value of values) {
  for (let total = value; total <= top; total++) {
    const stamps = fewest[total - value] + 1;
    if (stamps === Infinity) continue;
    if (stamps < fewest[total]) {
      fewest[total] = stamps;
      ways[total] = ways[total - value];
    } else if (stamps === fewest[total]) {
      ways[total] = (ways[total] + ways[total - value]) % MODULUS;
    }
  }
}
console.log(parcels.map((p) => (fewest[p] === Infinity ? '-1 0' : `${fewest[p]} ${ways[p]}`)).join('\n'));
