const [[, gap], ...rows] = require('fs').readFileSync(0, 'utf8').trim().split('\n').map((l) => l.split(' '));
const views = rows.map(([t, user, source]) => ({ t: Number(t), user, source }));
views.sort((a, b) => (a.user === b.user ? a.t - b.t : a.user < b.user ? -1 : 1));
const sessions = [];
let last = null;
for (const v of views) {
  const fresh = !last || last.user !== v.user || v.t - last.t > gap || (v.source !== '-' && v.source !== last.source);
  if (fresh) sessions.push([v.user, v.t, v.t, 1, v.source]);
  else {
    const c = sessions[sessions.length - 1];
    c[2] = v.t;
    c[3]++;
  }
  last = v;
}
console.log(sessions.map((s) => s.join(' ')).join('\n'));
