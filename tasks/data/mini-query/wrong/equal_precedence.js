// The condition is turned into postfix order (shunting yard) once and run on a stack for each row.
const PRECEDENCE = { or: 2, and: 2, not: 3 };
const COMPARE = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function toPostfix(tokens, columns) {
  const operand = (token) => {
    if (token[0] === "'") return () => token.slice(1, -1);
    if (columns.has(token)) return (row) => row[columns.get(token)];
    return () => Number(token);
  };
  const output = [];
  const pending = [];
  const flush = (least) => {
    while (pending.length > 0 && PRECEDENCE[pending.at(-1)] >= least) output.push(pending.pop());
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === '(' || token === 'not') pending.push(token);
    else if (token === 'and' || token === 'or') {
      flush(PRECEDENCE[token]);
      pending.push(token);
    } else if (token === ')') {
      flush(1);
      pending.pop();
    } else if (tokens[i + 1] === 'is') {
      const cell = operand(token);
      const negated = tokens[i + 2] === 'not';
      output.push((row) => ((cell(row) === null) !== negated ? 1 : 0));
      i += negated ? 3 : 2;
    } else {
      const [left, compare, right] = [operand(token), COMPARE[tokens[i + 1]], operand(tokens[i + 2])];
      output.push((row) => {
        const [a, b] = [left(row), right(row)];
        if (a === null || b === null) return 0.5;
        return compare(a, b) ? 1 : 0;
      });
      i += 2;
    }
  }
  flush(1);
  return output;
}

function evaluate(postfix, row) {
  const stack = [];
  for (const step of postfix) {
    if (typeof step === 'function') stack.push(step(row));
    else if (step === 'not') stack.push(1 - stack.pop());
    else {
      const [b, a] = [stack.pop(), stack.pop()];
      stack.push(step === 'and' ? Math.min(a, b) : Math.max(a, b));
    }
  }
  return stack[0];
}

function aggregate(name, column, rows) {
  if (column === undefined) return rows.length;
  const cells = rows.map((row) => row[column]).filter((cell) => cell !== null);
  if (name === 'count') return cells.length;
  if (cells.length === 0) return 'NULL';
  return cells.reduce((a, b) => (name === 'sum' ? a + b : (name === 'min') === a < b ? a : b));
}

function solve(input) {
  const lines = input.split('\n');
  const [, n, q] = lines[0].trim().split(/\s+/).map(Number);
  const columns = new Map(lines[1].trim().split(/\s+/).map((name, i) => [name, i]));
  const types = lines[2].trim().split(/\s+/);
  const read = (cell, i) => (cell === 'NULL' ? null : types[i] === 'int' ? Number(cell) : cell);
  const table = lines.slice(3, n + 3).map((line) => line.trim().split(/\s+/).map(read));
  let out = '';
  for (const line of lines.slice(n + 3, n + 3 + q)) {
    const [name, , argument, , ...rest] = line.match(/'\w*'|-?\d+|\w+|!=|<=|>=|[=<>()*]/g);
    const column = columns.get(argument);
    const by = rest.at(-2) === 'by' ? columns.get(rest.at(-1)) : undefined;
    const condition = rest.slice(1, by === undefined ? rest.length : -2);
    const postfix = toPostfix(condition, columns);
    const rows = condition.length > 0 ? table.filter((row) => evaluate(postfix, row) === 1) : table;
    if (by === undefined) {
      out += `${aggregate(name, column, rows)}\n`;
      continue;
    }
    const groups = new Map();
    for (const row of rows) {
      if (!groups.has(row[by])) groups.set(row[by], []);
      groups.get(row[by]).push(row);
    }
    for (const [value, members] of groups) out += `${value ?? 'NULL'} ${aggregate(name, column, members)}\n`;
    if (groups.size === 0) out += 'empty\n';
  }
  return out;
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
