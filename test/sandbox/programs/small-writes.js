for (let number = 0; number < 40000; number++) console.log(number % 10000);
process.exit();
