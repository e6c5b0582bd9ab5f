console.log('out');


async function later(): Promise<void> { throw new Error('boom'); }
setTimeout(later, 1);
