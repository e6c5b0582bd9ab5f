const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n').map((l) => l.split(' '));
const m = Number(lines[0][1]);
const parent = [0, ...lines[1].map(Number)];
const ls = lines.slice(2, m + 2).map(([node, kind, name, ...flags]) => ({ node: Number(node), kind, name, flags }));
const used = new Set();
for (const t of lines[m + 2].map(Number)) {
  const up = [];
  for (let x = t; x; x = parent[x]) up.push(x);
  const ran = [];
  let stop = false;
  let now = false;
  const run = (node, kind) => {
    for (const l of ls) {
      if (now || l.node !== node || l.kind !== kind || used.has(l.name)) continue;
      ran.push(l.name);
      if (l.flags.includes('once')) used.add(l.name);
      if (l.flags.includes('stop') && kind === 'bubble') stop = true;
      if (l.flags.includes('now')) now = true;
    }
  };
  for (const x of [...up].reverse()) run(x, 'capture');
  for (const x of up) if (!stop) run(x, 'bubble');
  console.log(ran.join(' ') || '-');
}
