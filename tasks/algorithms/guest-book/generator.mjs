/** Visits of many guests (seed 1) or of 300, some of them rare; counted from the previous and the next visit of each guest. */
export function generate({ seed, size }) {
  let state = seed >>> 0;
  const random = (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  const guests = seed === 1 ? 20_000 : 300;
  const visits = Array.from({ length: size }, () => 1 + Math.min(random(guests), random(guests)));
  const questions = Array.from({ length: size }, (_, i) => {
    const a = random(i % 4 === 0 ? size : Math.floor(size / 7));
    const b = i % 4 === 0 ? random(size) : size - 1 - random(Math.floor(size / 7));
    return [Math.min(a, b), Math.max(a, b)];
  });
  // A guest is counted at the first visit of the stretch (previous visit before l) and is single if the next visit lies after r.
  const previous = [];
  const next = new Array(size).fill(size);
  const last = new Map();
  visits.forEach((guest, i) => {
    previous.push(last.get(guest) ?? -1);
    if (last.has(guest)) next[last.get(guest)] = i;
    last.set(guest, i);
  });
  const before = Int32Array.from(previous);
  const after = Int32Array.from(next);
  const answers = questions.map(([l, r]) => {
    let different = 0;
    let once = 0;
    for (let i = l; i <= r; i++) {
      if (before[i] < l) {
        different++;
        if (after[i] > r) once++;
      }
    }
    return `${different} ${once}\n`;
  });
  const rows = questions.map(([l, r]) => `${l + 1} ${r + 1}\n`).join('');
  return { input: `${size} ${size}\n${visits.join(' ')}\n${rows}`, expected: answers.join('') };
}
