const [number] = require('fs').readFileSync(0, 'utf8').match(/\d+/);
console.log(number);
