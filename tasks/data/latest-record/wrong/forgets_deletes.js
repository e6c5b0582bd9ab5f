const table = new Map();
for (const line of require('fs').readFileSync(0, 'utf8').trim().split('\n').slice(1)) {
  const [key, version, op, value] = line.split(' ');
  const old = table.get(key);
  if (old && Number(version) < old.version) continue;
  if (op === 'put') table.set(key, { version: Number(version), value });
  else table.delete(key);
}
const keys = [...table.keys()].sort();
console.log(keys.length ? keys.map((k) => k + ' ' + table.get(k).value).join('\n') : 'empty');
