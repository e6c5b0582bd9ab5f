const net = require('net'), dgram = require('dgram'), dns = require('dns');
net.connect(80, '192.0.2.1').on('error', (error) => console.log('tcp', error.code));
try {
  dgram.createSocket('udp4').on('error', (error) => console.log('udp', error.code)).send('x', 9, '192.0.2.1', () => console.log('sent'));
} catch (error) { console.log('udp', error.code); }
