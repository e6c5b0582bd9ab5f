package main

type order struct{ id, price int }


func total(rows []order) int {

	if len(rows) == 0 {
		panic("no rows")
	}
	return rows[0].price
}

func main() {
	println(total(nil))
}
