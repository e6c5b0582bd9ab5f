function* parse(text) {
  const field = /(?:"((?:[^"]|"")*)"|([^,\n]*))([,\n]|$)/y;
  let row = [];
  while (field.lastIndex < text.length) {
    const [, quoted, plain, end] = field.exec(text);
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',' && field.lastIndex < text.length) continue;
    if (end === ',') row.push('');
    yield row;
    row = [];
  }
}

function solve(input) {
  const first = input.indexOf('\n');
  const second = input.indexOf('\n', first + 1);
  const [header, ...rows] = parse(input.slice(second + 1));
  const group = header.indexOf(input.slice(0, first));
  const value = header.indexOf(input.slice(first + 1, second));
  const good = rows.filter((row) => row.length === header.length && /^-?\d+$/.test(row[value]));
  const totals = new Map();
  for (const row of good) {
    const [sum, count] = totals.get(row[group]) ?? [0, 0];
    totals.set(row[group], [sum + Number(row[value]), count + 1]);
  }
  const lines = [...totals].map(([name, [sum, count]]) => `${sum} ${count} ${name.replaceAll('\n', '\\n')}\n`);
  return `${lines.join('')}bad ${rows.length - good.length}\n`;
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
