const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).map(Number);
const [base, cap, mostCalls, deadline] = data;

function outcome(status) {
  if (status >= 200 && status <= 299) return 'success';
  return status === 429 || (status >= 500 && status <= 599) ? 'retry' : 'failed';
}

let start = 0;
let delay = base;
for (let call = 1; ; call++) {
  const [duration, status, retryAfter] = data.slice(2 + 3 * call, 5 + 3 * call);
  console.log(String(start));
  const end = start + duration;
  const result = outcome(status);
  if (result !== 'retry') {
    console.log(`${result} ${end}`);
    break;
  }
  start = end + Math.max(delay, retryAfter);
  delay = Math.min(2 * delay, cap);
  if (call === mostCalls || start > deadline) {
    console.log(`gave up ${end}`);
    break;
  }
}
