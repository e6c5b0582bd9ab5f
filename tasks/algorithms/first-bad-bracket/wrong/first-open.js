const s = require('fs').readFileSync(0, 'utf8').trim();
const pair = { ')': '(', ']': '[', '}': '{' };
const stack = [];
let answer = 0;
for (let i = 0; i < s.length && !answer; i++) {
  if ('([{'.includes(s[i])) stack.push(i);
  else if (pair[s[i]]) {
    if (!stack.length || s[stack[stack.length - 1]] !== pair[s[i]]) answer = i + 1;
    else stack.pop();
  }
}
if (!answer && stack.length) answer = stack[0] + 1;
console.log(String(answer || 'OK'));
