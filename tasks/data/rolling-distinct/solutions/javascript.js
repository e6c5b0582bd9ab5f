function solve(input) {
  const tokens = input.trim().split(/\s+/);
  const width = Number(tokens[1]);
  // A map in order of each user's last event: whoever is too old stands at its front.
  const lastSeen = new Map();
  let out = '';
  for (let i = 2; i < tokens.length; i += 2) {
    const now = Number(tokens[i]);
    lastSeen.delete(tokens[i + 1]);
    lastSeen.set(tokens[i + 1], now);
    if (tokens[i + 2] === tokens[i]) continue;
    for (const [user, time] of lastSeen) {
      if (time > now - width) break;
      lastSeen.delete(user);
    }
    out += `${now} ${lastSeen.size}\n`;
  }
  return out;
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
