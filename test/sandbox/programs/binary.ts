process.stdout.write(new Uint8Array([0, 1, 0xff, 0xfe, 10]));
