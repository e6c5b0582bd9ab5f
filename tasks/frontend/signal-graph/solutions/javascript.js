// Marks what may be stale along the reads, then settles the marked cells in rising order.
function solve(input) {
  const lines = input.trim().split('\n');
  const [n, q] = lines[0].split(' ').map(Number);
  const cells = [null];
  const readOf = (cell) => (cell.kind === 'if' ? [cell.inputs[0], cell.inputs[cell.inputs[0].value !== 0 ? 1 : 2]] : cell.inputs);
  const compute = (cell) => {
    cell.read = readOf(cell);
    if (cell.kind === 'sum') cell.value = cell.read[0].value + cell.read[1].value;
    else if (cell.kind === 'max') cell.value = Math.max(cell.read[0].value, cell.read[1].value);
    else cell.value = cell.read[1].value;
  };
  for (let i = 1; i <= n; i++) {
    const [kind, ...numbers] = lines[i].trim().split(' ');
    const cell = { i, kind, named: [], value: 0, inputs: [], read: [], changedIn: 0 };
    if (kind === 'source') cell.value = Number(numbers[0]);
    else {
      cell.inputs = numbers.map((k) => cells[k]);
      for (const other of cell.inputs) other.named.push(cell);
      compute(cell);
    }
    cells.push(cell);
  }

  let round = 0;
  const update = (before) => {
    round++;
    const due = []; // binary heap of numbers
    const queued = new Set();
    const enqueue = (k) => {
      let i = due.push(k) - 1;
      for (let up = (i - 1) >> 1; i > 0 && due[up] > due[i]; i = up, up = (i - 1) >> 1) [due[up], due[i]] = [due[i], due[up]];
    };
    const dequeue = () => {
      const top = due[0];
      const last = due.pop();
      if (due.length > 0) {
        due[0] = last;
        for (let i = 0, least = 1; least < due.length; least = 2 * i + 1) {
          if (least + 1 < due.length && due[least + 1] < due[least]) least++;
          if (due[i] <= due[least]) break;
          [due[i], due[least]] = [due[least], due[i]];
          i = least;
        }
      }
      return top;
    };
    const changed = (cell) => {
      cell.changedIn = round;
      for (const other of cell.named) {
        if (queued.has(other.i)) continue;
        queued.add(other.i);
        enqueue(other.i);
      }
    };
    for (const [source, value] of before) if (source.value !== value) changed(source);
    let computed = 0;
    while (due.length > 0) {
      const cell = cells[dequeue()];
      if (!cell.read.some((other) => other.changedIn === round)) continue;
      computed++;
      const old = cell.value;
      compute(cell);
      if (cell.value !== old) changed(cell);
    }
    return computed;
  };

  const out = [];
  let depth = 0;
  let before = new Map();
  for (const line of lines.slice(n + 1, n + q + 1)) {
    const [command, a, b] = line.trim().split(' ');
    if (command === 'get') {
      out.push(cells[a].value);
      continue;
    }
    if (command === 'set') {
      if (!before.has(cells[a])) before.set(cells[a], cells[a].value);
      cells[a].value = Number(b);
    } else depth += command === 'begin' ? 1 : -1;
    if (depth === 0) {
      out.push(update(before));
      before = new Map();
    }
  }
  return out.join('\n') + '\n';
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
