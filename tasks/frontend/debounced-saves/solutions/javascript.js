function solve(input) {
  const [head, ...rows] = input.trim().split('\n').map((line) => line.trim().split(/\s+/));
  const wait = Number(head[1]);
  const saves = [];
  // An edit is decided by the event after it: saved by its own timer, by a blur, or not at all.
  rows.forEach(([kind, time, value], i) => {
    if (kind !== 'edit') return;
    const due = Number(time) + wait;
    const next = rows[i + 1];
    if (next === undefined || Number(next[1]) >= due) saves.push(`${due} ${value}`);
    else if (next[0] === 'blur') saves.push(`${next[1]} ${value}`);
  });
  return (saves.length > 0 ? saves.join('\n') : 'none') + '\n';
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
