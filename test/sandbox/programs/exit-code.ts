console.log('out');
process.exitCode = 3;
