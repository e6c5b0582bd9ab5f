const [failures, successes, probes] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/);

let up = true;
let against = 0; // probes in a row that speak against the state
let downSeconds = 0;
for (let second = 1; second <= probes.length; second++) {
  const success = probes[second - 1] === '+';
  against = success === up ? 0 : against + 1;
  if (against === Number(up ? failures : successes)) {
    up = !up;
    against = 0;
    console.log(`${second} ${up ? 'up' : 'down'}`);
  }
  if (!up) downSeconds++;
}
console.log(String(downSeconds));
