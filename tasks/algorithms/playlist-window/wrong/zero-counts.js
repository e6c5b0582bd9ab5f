const [head, body] = require('fs').readFileSync(0, 'utf8').split('\n');
const [, mostPlays, mostArtists] = head.split(' ').map(Number);
const tracks = body.trim().split(' ').map(Number);

const plays = new Map();
let left = 0;
let best = 0;
let number = 0;
tracks.forEach((artist, right) => {
  plays.set(artist, (plays.get(artist) ?? 0) + 1);
  while (plays.get(artist) > mostPlays || plays.size > mostArtists) {
    const dropped = tracks[left++];
    const rest = (plays.get(dropped) ?? 1) - 1;
    plays.set(dropped, rest);
    if (left > right) plays.clear();
  }
  const length = right - left + 1;
  if (length > best) {
    best = length;
    number = 0;
  }
  if (length === best) number++;
});
console.log(best, number);
