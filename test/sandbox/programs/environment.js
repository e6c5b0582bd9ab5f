const { readdirSync } = require('fs');
console.log(Object.keys(process.env).sort().join(), process.cwd());
console.log(readdirSync('/box').join());
