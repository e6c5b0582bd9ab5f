import { linearCongruential } from '../../lib/random.mjs';

/** Adds first, then takes with some acknowledgements (seed 1) or hardly any, so that jobs come back until they die. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const visibility = seed === 1 ? 9000 : 2500;
  const most = 3;
  const jobs = [];
  const returns = new Map(); // second → takings that end then, in order
  const queues = Array.from({ length: 10 }, () => []);
  const heads = new Array(10).fill(0);
  const totals = { finished: 0, dead: 0, hidden: 0, waiting: 0 };
  const lines = [];
  const output = [];
  const move = (job, to) => {
    if (job.at) totals[job.at]--;
    totals[to]++;
    job.at = to;
    if (to === 'waiting') queues[job.priority].push(job);
  };
  let time = 0;
  for (let i = 0; i < size; i++) {
    for (const end = time + random(2); time < end; ) {
      time++;
      for (const { job, until } of returns.get(time) ?? []) {
        if (job.at === 'hidden' && job.until === until) move(job, job.takings === most ? 'dead' : 'waiting');
      }
    }
    if (i < size / 3 || random(10) === 0) {
      const job = { id: `j${i}`, priority: random(10), takings: 0 };
      jobs.push(job);
      move(job, 'waiting');
      lines.push(`add ${time} ${job.id} ${job.priority}`);
    } else if (random(100) < (seed === 1 ? 20 : 4)) {
      const job = jobs[random(jobs.length)];
      lines.push(`ack ${time} ${job.id}`);
      output.push(job.at === 'hidden' ? 'done' : 'late');
      if (job.at === 'hidden') move(job, 'finished');
    } else {
      lines.push(`take ${time}`);
      const priority = queues.findLastIndex((queue, p) => heads[p] < queue.length);
      if (priority < 0) {
        output.push('-');
        continue;
      }
      const job = queues[priority][heads[priority]++];
      job.takings++;
      job.until = time + visibility;
      move(job, 'hidden');
      if (!returns.has(job.until)) returns.set(job.until, []);
      returns.get(job.until).push({ job, until: job.until });
      output.push(job.id);
    }
  }
  return {
    input: `${visibility} ${most} ${size}\n${lines.join('\n')}\n`,
    expected: `${output.join('\n')}\n${Object.values(totals).join(' ')}\n`,
  };
}
