// Each step keeps the fields it touched before and after it; the state itself is never copied.
function solve(input) {
  const [[, limit], ...commands] = input.trim().split('\n').map((line) => line.trim().split(/\s+/));
  const state = new Map();
  const past = [];
  const future = [];
  let depth = 0;
  let step = { before: new Map(), after: new Map() };
  const out = [];

  const restore = (fields) => fields.forEach((value, key) => state.set(key, value));
  const commit = () => {
    if (step.after.size === 0) return;
    past.push(step);
    if (past.length > Number(limit)) past.shift();
    step = { before: new Map(), after: new Map() };
  };
  const handlers = {
    set(key, value) {
      if (state.get(key) === value) return;
      if (!step.before.has(key)) step.before.set(key, state.get(key));
      step.after.set(key, value);
      state.set(key, value);
      future.length = 0;
      if (depth === 0) commit();
    },
    begin: () => void depth++,
    end() {
      if (depth > 0 && --depth === 0) commit();
    },
    get: (key) => void out.push(state.get(key) ?? '-'),
    undo() {
      const last = depth === 0 ? past.pop() : undefined;
      if (last) {
        restore(last.before);
        future.push(last);
      }
      out.push(last ? 'ok' : 'no');
    },
    redo() {
      const next = depth === 0 ? future.pop() : undefined;
      if (next) {
        restore(next.after);
        past.push(next);
      }
      out.push(next ? 'ok' : 'no');
    },
  };
  for (const [name, ...words] of commands) handlers[name](...words);
  return out.join('\n') + '\n';
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
