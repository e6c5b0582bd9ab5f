// The number of words in each line.
function wrap(words, space, width) {
  const lines = [];
  let used = Infinity;
  for (const word of words) {
    if (used + space + word > width) {
      lines.push(1);
      used = word;
    } else {
      lines[lines.length - 1]++;
      used += space + word;
    }
  }
  return lines;
}

function solve(input) {
  const [, width, space, ...words] = input.trim().split(/\s+/).map(Number);
  const k = wrap(words, space, width).length;
  let tooNarrow = words.reduce((a, b) => Math.max(a, b)) - 1;
  let enough = width;
  while (enough - tooNarrow > 1) {
    const middle = Math.floor((tooNarrow + enough) / 2);
    if (wrap(words, space, middle).length <= k) enough = middle;
    else tooNarrow = middle;
  }
  return `${k} ${enough}\n${wrap(words, space, enough).join(' ')}\n`;
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
