package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	in := bufio.NewReader(os.Stdin)
	var n, warmest int
	fmt.Fscan(in, &n, &warmest)
	day := 1
	for i := 2; i <= n; i++ {
		var now int
		fmt.Fscan(in, &now)
		if now > warmest {
			warmest, day = now, i
		}
	}
	fmt.Println(day, warmest)
}
