console.log('out');
Promise.reject(new Error('boom'));
setTimeout(() => console.log('never'), 1000);
