const split = (path) => path.trim().split('/').filter(Boolean);

// Kinds as a string that sorts by specificity: literal, parameter, star.
const kinds = (segments) => segments.map((s) => (s === '*' ? 'c' : s[0] === ':' ? 'b' : 'a')).join('');

function toPattern(segments) {
  const parts = segments.map((s) => (s === '*' ? '((?:/[^/]+)*)' : s[0] === ':' ? '/([^/]+)' : '/' + s.replace(/\./g, '\\.')));
  return new RegExp(`^${parts.join('')}$`);
}

function solve(input) {
  const lines = input.trim().split('\n');
  const [n, q] = lines[0].split(' ').map(Number);
  const routes = lines.slice(1, n + 1).map((line) => {
    const [name, path] = line.trim().split(/\s+/);
    const segments = split(path);
    const parameters = segments.filter((s) => s === '*' || s[0] === ':').map((s) => s.replace(':', ''));
    return { name, parameters, kinds: kinds(segments), pattern: toPattern(segments) };
  });
  return lines
    .slice(n + 1, n + 1 + q)
    .map((line) => {
      const path = split(line).map((segment) => '/' + segment).join('');
      let best = null;
      for (const route of routes) if (route.pattern.test(path) && (!best || route.kinds < best.kinds)) best = route;
      if (!best) return '404\n';
      const values = best.pattern.exec(path).slice(1);
      return [best.name, ...best.parameters.map((p, i) => `${p}=${p === '*' ? values[i].slice(1) : values[i]}`)].join(' ') + '\n';
    })
    .join('');
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
