const lines = require('fs').readFileSync(0, 'utf8').split('\n');
const [capacity, life, count] = lines[0].split(' ').map(Number);

// A Map iterates in the order of insertion: the first key is the oldest in its sense.
const values = new Map(); // by use
const written = new Map(); // by write
let hits = 0;
let misses = 0;
let evictions = 0;

function moveToEnd(map, key, value) {
  map.delete(key);
  map.set(key, value);
}

function remove(key) {
  values.delete(key);
  written.delete(key);
}

const output = [];
for (const line of lines.slice(1, count + 1)) {
  const [command, text, key, value] = line.trim().split(' ');
  const time = Number(text);
  if (written.has(key) && written.get(key) + life <= time) remove(key);
  if (command === 'get') {
    const found = values.get(key);
    if (found === undefined) misses++;
    else {
      hits++;
      moveToEnd(values, key, found);
    }
    output.push(found ?? '-');
  } else {
    if (!values.has(key) && values.size === capacity) {
      remove(values.keys().next().value);
      evictions++;
    }
    moveToEnd(values, key, value);
    moveToEnd(written, key, time);
  }
}
output.push(`${hits} ${misses} ${evictions}`);
console.log(output.join('\n'));
