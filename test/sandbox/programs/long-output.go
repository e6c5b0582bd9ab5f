package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	var where string
	var size int
	fmt.Scan(&where, &size)
	text := strings.Repeat("a", size)
	switch where {
	case "out":
		fmt.Print(text)
		os.Exit(0)
	case "err":
		fmt.Fprint(os.Stderr, text)
		os.Exit(0)
	}
	fmt.Print(text)
	panic("boom")
}
