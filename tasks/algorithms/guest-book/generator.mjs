import { linearCongruential } from '../../lib/random.mjs';

/** Visits of many guests (seed 1) or of 300, and 20,000 or 40,000 mostly long stretches; the visits that count are kept in blocks with their sums. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const guests = seed === 1 ? 20_000 : 300;
  const visits = Array.from({ length: size }, () => 1 + Math.min(random(guests), random(guests)));
  const margin = Math.floor(size / 20);
  const questions = Array.from({ length: seed === 1 ? 20_000 : 40_000 }, (_, i) => {
    const [a, b] = i % 16 === 0 ? [random(size), random(size)] : [random(margin), size - 1 - random(margin)];
    return [Math.min(a, b), Math.max(a, b)];
  });
  const ending = visits.map(() => []);
  questions.forEach(([, r], i) => ending[r].push(i));
  const answers = [];
  const different = createMarks(size); // the latest visit of each guest
  const repeated = createMarks(size); // the latest but one
  const previous = new Int32Array(size);
  const last = new Map();
  visits.forEach((guest, now) => {
    const latest = last.get(guest) ?? -1;
    previous[now] = latest;
    last.set(guest, now);
    different.add(now, 1);
    if (latest >= 0) {
      different.add(latest, -1);
      repeated.add(latest, 1);
      if (previous[latest] >= 0) repeated.add(previous[latest], -1);
    }
    for (const i of ending[now]) {
      const guests = different.from(questions[i][0]);
      answers[i] = `${guests} ${guests - repeated.from(questions[i][0])}\n`;
    }
  });
  const rows = questions.map(([l, r]) => `${l + 1} ${r + 1}\n`).join('');
  return { input: `${size} ${questions.length}\n${visits.join(' ')}\n${rows}`, expected: answers.join('') };
}

function createMarks(size) {
  const width = 512;
  const single = new Int32Array(size);
  const block = new Int32Array(Math.ceil(size / width));
  return {
    add(position, amount) {
      single[position] += amount;
      block[Math.floor(position / width)] += amount;
    },
    /** How many marks lie at the position or after it. */
    from(position) {
      const next = Math.floor(position / width) + 1;
      let count = 0;
      for (let i = position; i < Math.min(size, next * width); i++) count += single[i];
      for (let i = next; i < block.length; i++) count += block[i];
      return count;
    },
  };
}
