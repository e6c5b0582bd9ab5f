import { linearCongruential } from '../../lib/random.mjs';

/**
 * Requests on a line of 50 × `size` stations; trips are short (seed 1) or long, and every fourth request or so cancels
 * (most of them with seed 3). Solved by blocks of legs, each with its own maximum and what was added to all of it.
 */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const stations = 50 * size;
  const seats = 1000;
  const lines = [];
  const answers = [];
  const bookings = [];
  const load = createLoad(stations + 1);
  for (let i = 0; i < size; i++) {
    if (bookings.length > 0 && random(100) < (seed === 3 ? 45 : 20)) {
      const number = random(bookings.length + 2);
      const booking = bookings[number];
      lines.push(`cancel ${number + 1}`);
      answers.push(booking ? 'done' : 'error');
      if (booking) load.add(booking.a, booking.b, -booking.group);
      bookings[number] &&= null;
    } else {
      const length = seed === 1 && i % 100 !== 0 ? 1 + random(60_000) : 1 + random(stations - 1);
      const a = 1 + random(stations - length);
      const b = a + length;
      const group = 1 + random(seed === 1 ? 120 : 25);
      const free = seats - load.maximum(a, b);
      const taken = group <= free;
      lines.push(`book ${a} ${b} ${group}`);
      answers.push(taken ? 'yes' : `no ${free}`);
      if (taken) load.add(a, b, group);
      bookings.push(taken ? { a, b, group } : null);
    }
  }
  return { input: `${stations} ${seats} ${size}\n${lines.join('\n')}\n`, expected: `${answers.join('\n')}\n` };
}

function createLoad(legs) {
  const width = 1000;
  const single = new Int32Array(legs + width);
  const whole = new Int32Array(Math.ceil(legs / width) + 1);
  const top = new Int32Array(whole.length);
  const refresh = (block) => {
    top[block] = Math.max(...single.subarray(block * width, (block + 1) * width));
  };
  const visit = (from, to, leg, block) => {
    let i = from;
    const touched = new Set();
    while (i < to) {
      const at = Math.floor(i / width);
      if (i % width === 0 && i + width <= to) {
        block(at);
        i += width;
      } else {
        leg(i, at);
        touched.add(at);
        i++;
      }
    }
    return touched;
  };
  return {
    add(from, to, amount) {
      const touched = visit(
        from,
        to,
        (i) => {
          single[i] += amount;
        },
        (at) => {
          whole[at] += amount;
        },
      );
      touched.forEach(refresh);
    },
    maximum(from, to) {
      let best = 0;
      visit(
        from,
        to,
        (i, at) => {
          best = Math.max(best, single[i] + whole[at]);
        },
        (at) => {
          best = Math.max(best, top[at] + whole[at]);
        },
      );
      return best;
    },
  };
}
