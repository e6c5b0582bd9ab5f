function channels(text) {
  const match = /^#(?:([\da-f])([\da-f])([\da-f])([\da-f])?|([\da-f]{2})([\da-f]{2})([\da-f]{2})([\da-f]{2})?)$/i.exec(text);
  if (!match) return 'invalid';
  const [, r, g, b, a = 'f', rr, gg, bb, aa = 'ff'] = match;
  const pairs = r === undefined ? [rr, gg, bb, aa] : [r + r, g + g, b + b, a + a];
  return pairs.map((pair) => parseInt(pair, 16)).join(' ');
}

function solve(input) {
  return input.trim().split(/\s+/).slice(1).map((text) => channels(text) + '\n').join('');
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
