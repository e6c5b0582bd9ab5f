const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const capacity = Number(lines[0].split(' ')[0]);

// Keys by count, each set in the order of last use: the first key of the smallest count is the victim.
let buckets = new Map();
const entries = new Map(); // key → {uses, size, last}
let smallest = 0; // no bucket below this count has a key
let used = 0;
let clock = 0;
const evicted = [];

function leave(key, entry) {
  const bucket = buckets.get(entry.uses);
  bucket.delete(key);
  if (bucket.size === 0) buckets.delete(entry.uses);
}

function enter(key, entry) {
  if (!buckets.has(entry.uses)) buckets.set(entry.uses, new Set());
  buckets.get(entry.uses).add(key);
  smallest = Math.min(smallest, entry.uses);
}

function touch(key, entry) {
  if (entry.uses > 0 || entry.last > 0) leave(key, entry);
  entry.uses++;
  entry.last = ++clock;
  enter(key, entry);
}

function remove(key) {
  const entry = entries.get(key);
  leave(key, entry);
  entries.delete(key);
  used -= entry.size;
}

function evictUntil(limit, spared) {
  let count = 0;
  while (used > limit && entries.size > (entries.has(spared) ? 1 : 0)) {
    while (!buckets.has(smallest)) smallest++;
    // The spared key is the one used last: it never hides another key but at the end of its bucket.
    let level = smallest;
    let [key] = buckets.get(level);
    while (key === spared) {
      level++;
      if (buckets.has(level)) [key] = buckets.get(level);
    }
    remove(key);
    evicted.push(key);
    count++;
  }
  return count;
}

function put(key, size) {
  if (size > capacity) {
    if (entries.has(key)) remove(key);
    return;
  }
  if (!entries.has(key)) entries.set(key, { uses: 0, size: 0, last: 0 });
  const entry = entries.get(key);
  used += size - entry.size;
  entry.size = size;
  touch(key, entry);
  evictUntil(capacity, key);
}

function age() {
  buckets = new Map();
  smallest = Infinity;
  for (const [key, entry] of [...entries].sort((a, b) => a[1].last - b[1].last)) {
    entry.uses = Math.floor(entry.uses / 2);
    enter(key, entry);
  }
  if (smallest === Infinity) smallest = 0;
}

const output = [];
for (const line of lines.slice(1)) {
  const [command, first, second] = line.trim().split(' ');
  if (command === 'put') put(first, Number(second));
  else if (command === 'age') age();
  else if (command === 'drop') output.push(evictUntil(capacity - Number(first)));
  else {
    const entry = entries.get(first);
    if (entry) touch(first, entry);
    output.push(entry ? entry.uses : '-');
  }
}
console.log([...output, evicted.slice(-10).reverse().join(' ') || '-'].join('\n'));
