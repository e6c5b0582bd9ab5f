const rows = require('fs').readFileSync(0, 'utf8').trim().split('\n').map((l) => l.split(' '));
const wait = Number(rows[0][1]);
let value = null;
let due = Infinity;
const saves = [];
for (const [kind, t, v] of rows.slice(1)) {
  const now = Number(t);
  if (due <= now) {
    saves.push(due + ' ' + value);
    due = Infinity;
  }
  if (kind === 'edit') {
    value = v;
    due = now + wait;
  } else {
    if (kind === 'blur' && value !== null) saves.push(now + ' ' + value);
    due = Infinity;
  }
}
if (due < Infinity) saves.push(due + ' ' + value);
console.log(saves.length ? saves.join('\n') : 'none');
