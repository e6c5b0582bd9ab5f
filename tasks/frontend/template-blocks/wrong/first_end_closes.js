function resolve(path, scopes) {
  const [first, ...rest] = path.split('.');
  let node = first === 'this' ? scopes.at(-1).node : [...scopes].reverse().map((s) => s.node.children?.get(first)).find(Boolean);
  for (const name of rest) node = node?.children?.get(name);
  return node;
}
function render(text, scopes) {
  let out = '';
  for (;;) {
    const m = /{{\s*(#if|#each)?\s*([^}]*?)\s*}}/.exec(text);
    if (!m) return out + text;
    out += text.slice(0, m.index);
    text = text.slice(m.index + m[0].length);
    if (!m[1]) {
      if (/^[/]|^else$/.test(m[2])) throw new Error();
      const s = scopes.at(-1);
      out += m[2] === '@index' ? (s.index ?? '') : m[2] === '@key' ? (s.key ?? '') : (resolve(m[2], scopes)?.text ?? '');
      continue;
    }
    const end = new RegExp(`{{\\s*/${m[1].slice(1)}\\s*}}`).exec(text);
    if (!end) throw new Error();
    const [first, second = '', more] = text.slice(0, end.index).split(/{{\s*else\s*}}/);
    if (more !== undefined) throw new Error();
    text = text.slice(end.index + end[0].length);
    const node = resolve(m[2], scopes);
    const children = [...(node?.children ?? [])];
    if (m[1] === '#if') out += render(children.length || (node?.text && node.text !== 'false') ? first : second, scopes);
    else if (children.length === 0) out += render(second, scopes);
    else children.forEach(([key, child], index) => (out += render(first, [...scopes, { node: child, key, index }])));
  }
}
const lines = require('fs').readFileSync(0, 'utf8').split('\n');
const n = Number(lines[0]);
const root = { children: new Map() };
for (const line of lines.slice(1, n + 1)) {
  const at = line.indexOf('=');
  let node = root;
  for (const name of line.slice(0, at).split('.')) {
    node.children ??= new Map();
    if (!node.children.has(name)) node.children.set(name, {});
    node = node.children.get(name);
  }
  node.text = line.slice(at + 1);
}
let out = 'error\n';
try {
  out = render(lines.slice(n + 1).join('\n'), [{ node: root }]);
} catch {}
process.stdout.write(out);
