const depth = (n) => (n === 0 ? 0 : 1 + depth(n - 1));
function sum(list, from, total) {
  const [a, b, c, d] = [from, total, from + 1, total + list[from]];
  if (from === list.length) return [a, b, c, d].length + total - 4;
  const rest = sum(list, c, d);
  return rest + a - a;
}
console.log(depth(100000), sum(Array(100000).fill(1), 0, 0));
