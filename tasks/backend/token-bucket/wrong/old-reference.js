const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const [capacity, period] = lines[0].split(' ').map(Number);

const buckets = new Map(); // client → {tokens, since}: the next token is counted from `since`
const output = lines.slice(1).map((line) => {
  const [text, client, price] = line.trim().split(' ');
  const time = Number(text);
  const cost = Number(price);
  if (!buckets.has(client)) buckets.set(client, { tokens: capacity, since: time });
  const bucket = buckets.get(client);
  const arrived = Math.floor((time - bucket.since) / period);
  bucket.tokens += arrived;
  bucket.since += arrived * period;
  if (bucket.tokens >= capacity) {
    bucket.tokens = capacity;
  }
  if (cost > capacity) return 'never';
  if (cost > bucket.tokens) return `wait ${bucket.since + (cost - bucket.tokens) * period - time}`;
  bucket.tokens -= cost;
  return `ok ${bucket.tokens}`;
});
console.log(output.join('\n'));
