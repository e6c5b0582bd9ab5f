for (let number = 0; number < 40000; number++) process.stdout.write(`${number % 10000}\n`);
process.exit();
