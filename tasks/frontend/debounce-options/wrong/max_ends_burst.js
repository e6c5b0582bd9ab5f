const [head, ...events] = require('fs').readFileSync(0, 'utf8').trim().split('\n').map((l) => l.split(' '));
const [, w, leading, trailing, m] = head.map(Number);
const out = [];
let end = null;
let first = null;
let argument;
const advance = (now) => {
  if (end === null) return;
  const limit = m && first !== null ? first + m : Infinity;
  if (limit <= end && limit <= now) {
    out.push(limit + ' ' + argument);
    end = first = null;
  } else if (end <= now) {
    if (first !== null && trailing) out.push(end + ' ' + argument);
    end = first = null;
  }
};
for (const [kind, t, a] of events) {
  const now = Number(t);
  advance(now);
  if (kind === 'call') {
    if (end === null && leading) out.push(now + ' ' + a);
    else {
      first ??= now;
      argument = a;
    }
    end = now + w;
  } else {
    if (kind === 'flush' && first !== null) out.push(now + ' ' + argument);
    end = first = null;
  }
}
advance(Infinity);
console.log(out.join('\n') || 'none');
