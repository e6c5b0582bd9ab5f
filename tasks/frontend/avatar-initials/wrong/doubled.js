const words = require('fs').readFileSync(0, 'utf8').trim().split(' ');
console.log((words[0][0] + words[words.length - 1][0]).toUpperCase());
