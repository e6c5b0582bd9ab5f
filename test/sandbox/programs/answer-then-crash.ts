console.log(42);
queueMicrotask(() => { throw new Error('after the answer'); });
