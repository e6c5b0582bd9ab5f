import { linearCongruential } from '../../lib/random.mjs';
import { firstIndex } from '../../lib/search.mjs';

/** Random latencies (seed 1) or slowly rising ones in a wide window; solved on a sorted array with binary search. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const window = (size * 4) / 5;
  const percent = seed === 1 ? 95 : 50;
  const limit = seed === 1 ? 47_500 : size / 2;
  const times = [];
  const latencies = [];
  const sorted = [];
  const output = [];
  const place = (value) => firstIndex(sorted, (other) => other >= value);
  let first = 0;
  let time = 0;
  let ringing = false;
  for (let i = 0; i < size; i++) {
    time += random(3);
    const latency = seed === 1 ? random(50_001) : Math.floor(i / 3) + random(size);
    times.push(time);
    latencies.push(latency);
    sorted.splice(place(latency), 0, latency);
    for (; times[first] + window <= time; first++) sorted.splice(place(latencies[first]), 1);
    const percentile = sorted[Math.ceil((percent * sorted.length) / 100) - 1];
    const rings = percentile > limit;
    output.push(`${percentile}${rings && !ringing ? ' ON' : ringing && !rings ? ' OFF' : ''}\n`);
    ringing = rings;
  }
  const rows = times.map((at, i) => `${at} ${latencies[i]}\n`).join('');
  return { input: `${size} ${window} ${percent} ${limit}\n${rows}`, expected: output.join('') };
}
