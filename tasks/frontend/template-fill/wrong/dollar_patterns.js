const lines = require('fs').readFileSync(0, 'utf8').split('\n');
const n = Number(lines[0]);
const values = new Map(lines.slice(1, n + 1).map((l) => [l.slice(0, l.indexOf('=')), l.slice(l.indexOf('=') + 1)]));
const safe = (s) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
let text = lines.slice(n + 1).join('\n');
let out = '';
for (;;) {
  const m = /{{{ *(\w+) *}}}|{{ *(\w+) *}}/.exec(text);
  if (!m) break;
  const end = m.index + m[0].length;
  out += text.slice(0, end).replace(m[0], m[1] ? (values.get(m[1]) ?? '') : safe(values.get(m[2]) ?? ''));
  text = text.slice(end);
}
process.stdout.write(out + text);
