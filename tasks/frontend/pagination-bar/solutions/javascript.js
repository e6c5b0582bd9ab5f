function bar(n, current, around) {
  let from = Math.max(1, current - around);
  let to = Math.min(n, current + around);
  // Swallow an end that is adjacent or only one page away.
  if (from <= 3) from = 1;
  if (to >= n - 2) to = n;
  const items = [];
  if (from > 1) items.push(1, '...');
  for (let page = from; page <= to; page++) items.push(page === current ? `[${page}]` : page);
  if (to < n) items.push('...', n);
  return items.join(' ');
}

function solve(input) {
  const lines = input.trim().split('\n').slice(1);
  return lines.map((line) => bar(...line.trim().split(/\s+/).map(Number)) + '\n').join('');
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
