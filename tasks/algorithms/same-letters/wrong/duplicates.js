const [head, ...words] = require('fs').readFileSync(0, 'utf8').split('\n');
const [n, least] = head.split(' ').map(Number);

const groups = new Map();
for (const word of words.slice(0, n)) {
  const key = [...word].sort().join('');
  if (!groups.has(key)) groups.set(key, []);
  groups.get(key).push(word);
}
const large = [...groups.values()]
  .filter((group) => group.length >= least)
  .map((group) => [...group].sort())
  .sort((a, b) => b.length - a.length || (a[0] < b[0] ? -1 : 1));
console.log([large.length, ...large.map((group) => group.join(' '))].join('\n'));
