function solve(input) {
  const [[, gap], ...views] = input.trim().split('\n').map((line) => line.trim().split(/\s+/));
  const byUser = new Map();
  for (const [time, user, source] of views) {
    if (!byUser.has(user)) byUser.set(user, []);
    byUser.get(user).push({ time: Number(time), source });
  }
  let out = '';
  for (const user of [...byUser.keys()].sort()) {
    const list = byUser.get(user).sort((a, b) => a.time - b.time);
    for (let from = 0; from < list.length; ) {
      const { source } = list[from];
      let to = from + 1;
      while (
        to < list.length &&
        list[to].time - list[to - 1].time <= Number(gap) &&
        (list[to].source === '-' || list[to].source === source)
      )
        to++;
      out += `${user} ${list[from].time} ${list[to - 1].time} ${to - from} ${source}\n`;
      from = to;
    }
  }
  return out;
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
