const [command, text] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/);

const pack = () => text.replace(/(.)\1+/g, (run) => run.length + run[0]);
const unpack = () => text.replace(/(\d+)(.)/g, (_, length, letter) => letter.repeat(Number(length)));

console.log(command === 'pack' ? pack() : unpack());
