function parse(selector) {
  const parts = selector.match(/[#.]?[\w-]+/g) ?? [];
  return {
    tags: parts.filter((part) => !/^[#.]/.test(part)),
    ids: parts.filter((part) => part[0] === '#'),
    classes: parts.filter((part) => part[0] === '.'),
    parts,
  };
}

function compare(a, b) {
  for (const key of ['important', 'ids', 'classes', 'tags', 'order']) if (a[key] !== b[key]) return a[key] - b[key];
  return 0;
}

function solve(input) {
  const [element, , ...rules] = input.trim().split('\n').map((line) => line.trim());
  const own = new Set(parse(element).parts);
  const byName = new Map();
  rules.forEach((rule, order) => {
    const [text, name, value, flag] = rule.split(/\s+/);
    const selector = parse(text);
    if (!selector.parts.every((part) => own.has(part))) return;
    const candidate = {
      value,
      important: flag ? 1 : 0,
      ids: selector.ids.length,
      classes: selector.classes.length,
      tags: selector.tags.length,
      order,
    };
    if (!byName.has(name)) byName.set(name, []);
    byName.get(name).push(candidate);
  });
  if (byName.size === 0) return 'none\n';
  return [...byName.keys()]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => `${name}: ${byName.get(name).sort(compare).at(-1).value}\n`)
    .join('');
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
