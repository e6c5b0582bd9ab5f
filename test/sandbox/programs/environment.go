package main

import (
	"fmt"
	"os"
	"sort"
	"strings"
)

func main() {
	names := []string{}
	for _, entry := range os.Environ() {
		names = append(names, strings.SplitN(entry, "=", 2)[0])
	}
	sort.Strings(names)
	fmt.Println(names)
	files, err := os.ReadDir("/box")
	fmt.Println(len(files), err != nil)
}
