const [wanted, , ...ports] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);

const used = new Set(ports);
let port = wanted;
while (used.has(port)) port++;
console.log(port);
