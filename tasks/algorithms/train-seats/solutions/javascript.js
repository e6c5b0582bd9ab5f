const lines = require('fs').readFileSync(0, 'utf8').split('\n');
const [stations, seats, count] = lines[0].split(' ').map(Number);

// top[v]: most occupied leg below node v, including added[v] but nothing added above v.
const top = new Float64Array(4 * stations);
const added = new Float64Array(4 * stations);

function add(node, low, high, from, to, amount) {
  if (to <= low || high <= from) return;
  if (from <= low && high <= to) {
    top[node] += amount;
    added[node] += amount;
    return;
  }
  const middle = (low + high) >> 1;
  add(2 * node, low, middle, from, to, amount);
  add(2 * node + 1, middle, high, from, to, amount);
  top[node] = Math.max(top[2 * node], top[2 * node + 1]) + added[node];
}

function maximum(node, low, high, from, to) {
  if (to <= low || high <= from) return 0;
  if (from <= low && high <= to) return top[node];
  const middle = (low + high) >> 1;
  return (
    Math.max(maximum(2 * node, low, middle, from, to), maximum(2 * node + 1, middle, high, from, to)) + added[node]
  );
}

const bookings = [];
const answers = [];
for (const line of lines.slice(1, count + 1)) {
  const [kind, ...rest] = line.trim().split(' ');
  if (kind === 'book') {
    const [a, b, group] = rest.map(Number);
    const free = seats - maximum(1, 1, stations, a, b);
    const taken = group <= free;
    if (taken) add(1, 1, stations, a, b, group);
    bookings.push(taken ? { a, b, group } : null);
    answers.push(taken ? 'yes' : `no ${free}`);
  } else {
    const number = Number(rest[0]) - 1;
    const booking = bookings[number];
    if (booking) {
      add(1, 1, stations, booking.a, booking.b, -booking.group);
      bookings[number] = null;
    }
    answers.push(booking ? 'done' : 'error');
  }
}
console.log(answers.join('\n'));
