const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).map(Number);
const [n, q] = data;

const add = (tree, position, amount) => {
  for (let i = position; i <= n; i += i & -i) tree[i] += amount;
};
const prefix = (tree, position) => {
  let total = 0;
  for (let i = position; i > 0; i -= i & -i) total += tree[i];
  return total;
};

const questions = Array.from({ length: q }, (_, i) => ({ index: i, left: data[2 + n + 2 * i], right: data[3 + n + 2 * i] }));
questions.sort((a, b) => a.right - b.right);
const different = new Int32Array(n + 1); // +1 at the last visit of each guest
const once = new Int32Array(n + 1); // +1 at the last visit, −1 at the last but one
const recent = new Map(); // guest → positions of the last two visits, latest first
const answers = new Array(q);
let next = 0;
for (let now = 1; now <= n; now++) {
  const guest = data[1 + now];
  const [last, earlier] = recent.get(guest) ?? [0, 0];
  recent.set(guest, [now, last]);
  add(different, now, 1);
  add(once, now, 1);
  if (last > 0) {
    add(different, last, -1);
    add(once, last, -2);
  }
  for (; next < q && questions[next].right === now; next++) {
    const { index, left } = questions[next];
    const count = (tree) => prefix(tree, now) - prefix(tree, left - 1);
    answers[index] = `${count(different)} ${count(once)}`;
  }
}
console.log(answers.join('\n'));
