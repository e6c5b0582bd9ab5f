const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).map(Number);
const [n, m] = data;
const users = Array.from({ length: n + 1 }, () => []);
const unmet = new Int32Array(n + 1);
for (let i = 0; i < m; i++) {
  const a = data[2 + 2 * i];
  users[data[3 + 2 * i]].push(a);
  unmet[a]++;
}

const order = [];
for (let module = 1; module <= n; module++) if (unmet[module] === 0) order.push(module);
const builtIn = new Int32Array(n + 1).fill(1);
for (let head = 0; head < order.length; head++) {
  const module = order[head];
  for (const user of users[module]) {
    builtIn[user] = Math.max(builtIn[user], builtIn[module] + 1);
    if (--unmet[user] === 0) order.push(user);
  }
}

if (order.length < n) {
  let smallest = 1;
  while (unmet[smallest] === 0) smallest++;
  console.log(`stuck ${n - order.length}\n${smallest}`);
} else {
  const above = new Int32Array(n + 1);
  for (const module of [...order].reverse()) {
    for (const user of users[module]) above[module] = Math.max(above[module], above[user] + 1);
  }
  const rounds = builtIn[order[n - 1]];
  const delaying = [];
  for (let module = 1; module <= n; module++) {
    if (builtIn[module] + above[module] === rounds) delaying.push(module);
  }
  console.log(`${rounds}\n${delaying.join(' ')}`);
}
