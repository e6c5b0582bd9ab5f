const kept = [];
for (;;) kept.push({ text: 'x'.repeat(10) + kept.length, list: new Array(100).fill(kept.length) });
