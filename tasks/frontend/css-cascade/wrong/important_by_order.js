const [element, , ...rules] = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const parse = (s) => s.match(/[#.]?[\w-]+/g) ?? [];
const own = new Set(parse(element));
const best = {};
for (const rule of rules) {
  const [selector, name, value, important] = rule.split(' ');
  const parts = parse(selector);
  if (!parts.every((p) => own.has(p))) continue;
  const s = parts.reduce((a, p) => a + (p[0] === '#' ? 1e6 : p[0] === '.' ? 1e3 : 1), 0);
  const old = best[name];
  if (!old || important || (!old.important && s >= old.s)) best[name] = { s, value, important };
}
const names = Object.keys(best).sort();
console.log(names.length ? names.map((n) => `${n}: ${best[n].value}`).join('\n') : 'none');
