// Works on the flat list of tokens; a first pass notes for each block where its else and its end are.
function match(tokens) {
  const stack = [];
  for (const [i, token] of tokens.entries()) {
    const open = stack.at(-1);
    if (token.kind === '#if' || token.kind === '#each') stack.push(token);
    else if (token.kind === 'else') {
      if (!open || open.otherwise !== undefined) return false;
      open.otherwise = i;
    } else if (token.kind === '/if' || token.kind === '/each') {
      if (!open || open.kind.slice(1) !== token.kind.slice(1)) return false;
      stack.pop().end = i;
    }
  }
  return stack.length === 0;
}

function tokenize(template) {
  return template.split(/{{(.*?)}}/).map((part, i) => {
    if (i % 2 === 0) return { kind: 'text', text: part };
    const [word, path] = part.trim().split(/\s+/);
    return /^(#if|#each|\/if|\/each|else)$/.test(word) ? { kind: word, path } : { kind: 'insert', path: word };
  });
}

function resolve(path, scope) {
  const [first, ...rest] = path.split('.');
  let node;
  if (first === 'this') node = scope.node;
  else for (let s = scope; s && !node; s = s.outer) node = s.node.children?.get(first);
  return rest.reduce((at, name) => at?.children?.get(name), node);
}

function solve(input) {
  const lines = input.split('\n');
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
  const tokens = tokenize(lines.slice(n + 1).join('\n'));
  if (!match(tokens)) return 'error\n';

  const render = (from, to, scope) => {
    let out = '';
    for (let i = from; i < to; i++) {
      const { kind, path, text, otherwise, end } = tokens[i];
      if (kind === 'text') out += text;
      else if (kind === 'insert') {
        if (path === '@index' || path === '@key') out += scope[path.slice(1)] ?? '';
        else out += resolve(path, scope)?.text ?? '';
      } else {
        const node = resolve(path, scope);
        const children = [...(node?.children ?? [])];
        const rounds = kind === '#each' ? children : [];
        rounds.forEach(([key, child], index) => {
          out += render(i + 1, otherwise ?? end, { node: child, index, key, outer: scope });
        });
        const holds = children.length > 0 || !['', 'false', undefined].includes(node?.text);
        if (kind === '#if' && holds) out += render(i + 1, otherwise ?? end, scope);
        else if (rounds.length === 0 && otherwise !== undefined) out += render(otherwise + 1, end, scope);
        i = end;
      }
    }
    return out;
  };
  return render(0, tokens.length, { node: root });
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
