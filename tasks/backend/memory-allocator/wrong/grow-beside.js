const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const cells = Number(lines[0].split(' ')[0]);

// length[a]: size of the free stretch that starts at a, else 0; start[e]: where the one that ends before e starts, else −1.
const length = new Int32Array(cells + 1);
const start = new Int32Array(cells + 1).fill(-1);
let leaves = 1;
while (leaves < cells) leaves *= 2;
const tree = new Int32Array(2 * leaves); // maxima of length

function setStretch(address, size) {
  const end = address + (size || length[address]);
  length[address] = size;
  start[end] = size > 0 ? address : -1;
  let node = address + leaves;
  for (tree[node] = size; node > 1; ) {
    node >>= 1;
    tree[node] = Math.max(tree[2 * node], tree[2 * node + 1]);
  }
}

/** Frees cells and gives the stretch that they are part of. */
function release(address, size) {
  let first = address;
  let end = address + size;
  if (end < cells && length[end] > 0) {
    const after = end;
    end += length[after];
    setStretch(after, 0);
  }
  if (start[first] >= 0) {
    first = start[first];
    setStretch(first, 0);
  }
  setStretch(first, end - first);
  return { first, end };
}

function take(address, size) {
  const whole = length[address];
  setStretch(address, 0);
  if (whole > size) setStretch(address + size, whole - size);
}

function find(size) {
  if (tree[1] < size) return -1;
  let node = 1;
  while (node < leaves) node = tree[2 * node] >= size ? 2 * node : 2 * node + 1;
  return node - leaves;
}

function grow(block, size) {
  const end = block.address + block.size;
  if (end < cells && length[end] >= size - block.size) {
    take(end, size - block.size);
    block.size = size;
    return block.address;
  }
  const place = find(size);
  if (place < 0) return 'fail';
  take(place, size);
  release(block.address, block.size);
  block.address = place;
  block.size = size;
  return place;
}

setStretch(0, cells);
const blocks = new Map();
const output = lines.slice(1).map((line) => {
  const [command, id, text] = line.trim().split(' ');
  const size = Number(text);
  if (command === 'largest') return tree[1];
  if (command === 'grow') return grow(blocks.get(id), size);
  if (command === 'free') {
    const block = blocks.get(id);
    const { first, end } = release(block.address, block.size);
    return end - first;
  }
  const address = find(size);
  if (address < 0) return 'fail';
  take(address, size);
  blocks.set(id, { address, size });
  return address;
});
console.log(output.join('\n'));
