// The fit is the slope of the greatest convex minorant of the points (sum of w, sum of w·y).
function solve(input) {
  const [n, ...data] = input.trim().split(/\s+/).map(Number);
  const hull = [{ i: 0, x: 0, y: 0 }];
  let [x, y] = [0, 0];
  for (let i = 1; i <= n; i++) {
    const weight = data[2 * i - 1];
    x += weight;
    y += weight * data[2 * i - 2];
    for (;;) {
      const b = hull[hull.length - 1];
      const a = hull[hull.length - 2];
      // Drop b unless it lies strictly below the line from a to the new point. All products stay below 2^53.
      if (a === undefined || (b.y - a.y) * (x - b.x) < (y - b.y) * (b.x - a.x)) break;
      hull.pop();
    }
    hull.push({ i, x, y });
  }
  const gcd = (a, b) => (b === 0 ? a : gcd(b, a % b));
  let out = '';
  for (let k = 1; k < hull.length; k++) {
    const total = hull[k].y - hull[k - 1].y;
    const weight = hull[k].x - hull[k - 1].x;
    const divisor = gcd(Math.abs(total), weight);
    out += `${hull[k - 1].i + 1} ${hull[k].i} ${total / divisor}/${weight / divisor}\n`;
  }
  return out;
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
