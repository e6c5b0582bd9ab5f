function solve(input) {
  const [head, ...events] = input.trim().split('\n').map((line) => line.trim().split(/\s+/));
  const [, quiet, leading, trailing, longest] = head.map(Number);
  const out = [];
  // idle: burst === null; waiting calls: burst.first is set
  let burst = null;

  const deliver = (time) => {
    if (burst.first !== null) out.push(`${time} ${burst.argument}`);
    burst.first = null;
  };
  const passUntil = (now) => {
    if (burst === null) return;
    const limit = longest > 0 && burst.first !== null ? burst.first + longest : Infinity;
    if (limit <= burst.end && limit <= now) deliver(limit);
    if (burst.end > now) return;
    if (trailing) deliver(burst.end);
    burst = null;
  };

  for (const [kind, t, argument] of events) {
    const now = Number(t);
    passUntil(now);
    if (kind === 'call') {
      const fresh = burst === null;
      burst ??= { first: null };
      if (fresh && leading) out.push(`${now} ${argument}`);
      else {
        burst.first ??= now;
        burst.argument = argument;
      }
      burst.end = now + quiet;
    } else {
      if (kind === 'flush' && burst) deliver(now);
      burst = null;
    }
  }
  passUntil(Infinity);
  return (out.join('\n') || 'none') + '\n';
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
