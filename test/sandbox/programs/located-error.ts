interface Order {
  id: number;
  price: number;
}
type Rows = Order[];

function total(rows: Rows): number {
  if (rows.length === 0)
    throw new Error('no rows');
  return rows[0].price;
}
console.log(total([]));
