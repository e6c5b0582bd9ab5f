package main

import (
	"fmt"
	"slices"
	"sync"
)

func main() {
	var group sync.WaitGroup
	squares := make([]int, 100)
	for i := range 100 {
		group.Add(1)
		go func() {
			defer group.Done()
			squares[i] = i * i
		}()
	}
	group.Wait()
	fmt.Println(slices.Max(squares), min(1, 2))
}
