const split = (p) => p.split('/').filter(Boolean);
const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const [n, q] = lines[0].split(' ').map(Number);
const routes = lines.slice(1, n + 1).map((l) => [l.split(' ')[0], split(l.split(' ')[1])]);
const score = (r) => r.filter((s) => s !== '*' && s[0] !== ':').length * 100 - (r.includes('*') ? 50 : 0) + r.length;
routes.sort((a, b) => score(b[1]) - score(a[1]));
for (const line of lines.slice(n + 1)) {
  const path = split(line);
  const hit = routes.find(([, r]) => {
    const star = r[r.length - 1] === '*';
    const fixed = star ? r.slice(0, -1) : r;
    return (star ? path.length >= fixed.length : path.length === fixed.length) && fixed.every((s, i) => s[0] === ':' || s === path[i]);
  });
  if (!hit) console.log('404');
  else
    console.log(
      [hit[0], ...hit[1].map((s, i) => (s === '*' ? '*=' + path.slice(i).join('/') : s[0] === ':' ? s.slice(1) + '=' + path[i] : '')).filter(Boolean)].join(' '),
    );
}
