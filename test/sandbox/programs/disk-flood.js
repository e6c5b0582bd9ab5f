const { writeFileSync } = require('fs');
const block = Buffer.alloc(8 << 20, 'x');
try {
  for (let i = 0; ; i++) writeFileSync(`/tmp/${i}`, block);
} catch (error) {
  console.log(error.code);
}
