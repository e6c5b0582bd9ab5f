JSON.parse(require('fs').readFileSync('/nowhere'));
