function solve(input) {
  const [[, k, limit], steps, ...rows] = input.trim().split('\n').map((line) => line.trim().split(/\s+/));
  const events = rows.map(([time, user, type]) => ({ time: Number(time), user, type })).sort((a, b) => a.time - b.time);
  const chains = new Map(); // user -> latest start by number of steps done
  for (const { time, user, type } of events) {
    if (!chains.has(user)) chains.set(user, new Array(Number(k) + 1).fill(-Infinity));
    const start = chains.get(user);
    start[0] = time;
    for (let done = Number(k); done > 0; done--) {
      if (steps[done - 1] === type && time - start[done - 1] <= Number(limit)) start[done] = Math.max(start[done], start[done - 1]);
    }
  }
  const reached = (j) => [...chains.values()].filter((start) => start[j + 1] > -Infinity).length;
  return steps.map((step, j) => `${step} ${reached(j)}\n`).join('');
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
