const tokens = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/);
const width = Number(tokens[1]);
const last = new Map();
const out = [];
for (let i = 2; i < tokens.length; i += 2) {
  const now = Number(tokens[i]);
  last.delete(tokens[i + 1]);
  last.set(tokens[i + 1], now);
  if (tokens[i + 2] === tokens[i]) continue;
  for (const [user, time] of last) {
    if (time >= now - width) break;
    last.delete(user);
  }
  out.push(now + ' ' + last.size);
}
console.log(out.join('\n'));
