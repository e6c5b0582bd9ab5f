const lines = require('fs').readFileSync(0, 'utf8').split('\n');
const [height, width] = lines[0].split(' ').map(Number);
const cells = lines.slice(1, height + 1).map((line) => line.slice(0, width)).join('');

const distance = new Int32Array(height * width).fill(-1);
const queue = [cells.indexOf('P')];
distance[queue[0]] = 0;
for (let head = 0; head < queue.length; head++) {
  const cell = queue[head];
  const column = cell % width;
  const next = [cell - width, cell + width];
  next.push(cell - 1);
  next.push(cell + 1);
  for (const other of next) {
    if (other >= 0 && other < cells.length && cells[other] !== '#' && distance[other] < 0) {
      distance[other] = distance[cell] + 1;
      queue.push(other);
    }
  }
}
let best = -1;
for (let cell = 0; cell < cells.length; cell++) {
  if (cells[cell] === 'F' && distance[cell] >= 0 && (best < 0 || distance[cell] < distance[best])) best = cell;
}
console.log(best < 0 ? '-1' : `${distance[best]} ${Math.floor(best / width) + 1} ${(best % width) + 1}`);
