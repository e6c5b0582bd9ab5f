const lines = require('fs').readFileSync(0, 'utf8').split('\n');
const [limit, window, count] = lines[0].split(' ').map(Number);

// For each client the times of all allowed requests and the index of the first that still counts.
const clients = new Map();
const answers = lines.slice(1, count + 1).map((line) => {
  const [text, name] = line.trim().split(' ');
  const time = Number(text);
  if (!clients.has(name)) clients.set(name, { times: [], first: 0 });
  const client = clients.get(name);
  while (client.first < client.times.length && client.times[client.first] <= time - window) client.first++;
  if (client.times.length - client.first < limit) {
    client.times.push(time);
    return 'ok';
  }
  return `wait ${client.times[client.first] + window - time}`;
});
console.log(answers.join('\n'));
