package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	var how string
	fmt.Scan(&how)
	fmt.Println(42)
	fmt.Fprint(os.Stderr, strings.Repeat("x", 50_000))
	for how == "flood" {
		fmt.Fprint(os.Stderr, strings.Repeat("x", 1000))
	}
}
