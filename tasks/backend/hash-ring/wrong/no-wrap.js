const RING = 2 ** 32;
const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n').slice(1);

function fnv1a(text) {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value >>> 0;
}

const servers = new Map();
let ring = []; // {position, name} in ascending order, one for each position

function rebuild() {
  const points = [...servers].flatMap(([name, owned]) => owned.map((position) => ({ position, name })));
  points.sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1));
  ring = points.filter((point, i) => i === 0 || points[i - 1].position !== point.position);
}

function ownerOf(key) {
  if (ring.length === 0) return 'none';
  const hash = fnv1a(key);
  let low = 0;
  let high = ring.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ring[middle].position < hash) low = middle + 1;
    else high = middle;
  }
  return ring[Math.min(low, ring.length - 1)].name;
}

function share(name) {
  let total = 0;
  ring.forEach((point, i) => {
    if (point.name !== name) return;
    const previous = i > 0 ? ring[i - 1].position : ring[ring.length - 1].position - RING;
    total += point.position - previous;
  });
  return total;
}

const output = [];
for (const line of lines) {
  const [command, name, weight] = line.trim().split(' ');
  if (command === 'find') output.push(ownerOf(name));
  else if (command === 'share') output.push(share(name));
  else {
    if (command === 'add') servers.set(name, Array.from({ length: Number(weight) }, (_, i) => fnv1a(`${name}#${i}`)));
    else servers.delete(name);
    rebuild();
  }
}
console.log(output.join('\n'));
