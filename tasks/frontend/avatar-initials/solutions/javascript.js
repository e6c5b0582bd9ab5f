const words = require('fs').readFileSync(0, 'utf8').trim().split(' ');

const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
console.log(ends.map((word) => word[0].toUpperCase()).join(''));
