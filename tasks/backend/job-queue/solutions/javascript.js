const lines = require('fs').readFileSync(0, 'utf8').split('\n');
const [visibility, mostTakings, count] = lines[0].split(' ').map(Number);

/** A first-in first-out queue with an index instead of shifting. */
const createQueue = () => ({ items: [], first: 0 });
const isEmpty = (queue) => queue.first === queue.items.length;
const dequeue = (queue) => queue.items[queue.first++];

const jobs = new Map();
const waiting = Array.from({ length: 10 }, createQueue);
const hidden = createQueue();
const output = [];

function expire(now) {
  while (!isEmpty(hidden) && hidden.items[hidden.first].until <= now) {
    const { job } = dequeue(hidden);
    if (job.state === 'finished') continue;
    if (job.takings === mostTakings) {
      job.state = 'dead';
    } else {
      job.state = 'waiting';
      waiting[job.priority].items.push(job);
    }
  }
}

for (const line of lines.slice(1, count + 1)) {
  const [command, text, id, priority] = line.trim().split(' ');
  const time = Number(text);
  expire(time);
  if (command === 'add') {
    const job = { id, priority: Number(priority), state: 'waiting', takings: 0 };
    jobs.set(id, job);
    waiting[job.priority].items.push(job);
  } else if (command === 'take') {
    let priority = 9;
    while (priority >= 0 && isEmpty(waiting[priority])) priority--;
    if (priority < 0) {
      output.push('-');
      continue;
    }
    const job = dequeue(waiting[priority]);
    job.state = 'hidden';
    job.takings++;
    hidden.items.push({ until: time + visibility, job });
    output.push(job.id);
  } else {
    const job = jobs.get(id);
    output.push(job.state === 'hidden' ? 'done' : 'late');
    if (job.state === 'hidden') job.state = 'finished';
  }
}
const totals = { finished: 0, dead: 0, hidden: 0, waiting: 0 };
for (const job of jobs.values()) totals[job.state]++;
output.push(Object.values(totals).join(' '));
console.log(output.join('\n'));
