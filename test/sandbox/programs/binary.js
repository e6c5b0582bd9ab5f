process.stdout.write(Buffer.from([0, 1, 0xff, 0xfe, 10]));
