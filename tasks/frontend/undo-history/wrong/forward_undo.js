const [[, limit], ...commands] = require('fs').readFileSync(0, 'utf8').trim().split('\n').map((l) => l.split(' '));
const state = new Map();
const past = [];
let future = [];
let group = [];
let depth = 0;
for (const [c, k, v] of commands) {
  if (c === 'set' && state.get(k) !== v) {
    group.push([k, state.get(k), v]);
    state.set(k, v);
    future = [];
  } else if (c === 'begin') depth++;
  else if (c === 'end') depth = Math.max(0, depth - 1);
  else if (c === 'get') console.log(state.get(k) ?? '-');
  else if (c === 'undo' || c === 'redo') {
    const [from, to] = c === 'undo' ? [past, future] : [future, past];
    const step = depth ? undefined : from.pop();
    if (step) {
      to.push(step);
      for (const [key, old, now] of step) state.set(key, c === 'undo' ? old : now);
    }
    console.log(step ? 'ok' : 'no');
  }
  if (depth === 0 && group.length) {
    past.push(group);
    if (past.length > limit) past.shift();
    group = [];
  }
}
