const L = require('fs').readFileSync(0, 'utf8').split('\n');
const [, w, n] = L[0].split(' ').map(Number);
const bal = [0, ...L[1].split(' ').map(Number)];
const used = {};
for (let i = 2; i < n + 2; i++) {
  const [t, k, acc, amt] = L[i].split(' ');
  const f = used[k];
  if (f && f.t + w >= +t) {
    console.log(f.acc === acc && f.amt === amt ? `again ${f.word} ${bal[acc]}` : 'conflict');
    continue;
  }
  const ok = +amt <= bal[acc];
  if (ok) bal[acc] -= amt;
  used[k] = { t: +t, acc, amt, word: ok ? 'paid' : 'refused' };
  console.log(`${used[k].word} ${bal[acc]}`);
}
