const [, old = [], fresh = [], pins = []] = require('fs').readFileSync(0, 'utf8').split('\n').map((l) => l.split(' ').filter(Boolean));
const pos = new Map(old.map((k, i) => [k, i]));
const pinned = new Set(pins);
const keys = fresh.filter((k) => pos.has(k));
const fixed = keys.filter((k) => pinned.has(k)).map((k) => pos.get(k));
if (fixed.some((x, i) => i > 0 && x < fixed[i - 1])) console.log('impossible');
else {
  const tails = [];
  for (const k of keys) {
    const at = pos.get(k);
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (tails[mid] < at) low = mid + 1;
      else high = mid;
    }
    tails[low] = at;
  }
  console.log(old.length - keys.length, fresh.length - keys.length, keys.length - tails.length);
}
