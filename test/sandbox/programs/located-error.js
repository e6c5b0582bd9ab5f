'use strict';


function total(rows) {
  // What the rows cost.


  if (rows.length === 0)
    throw new Error('no rows');
  return rows[0];
}
total([]);
