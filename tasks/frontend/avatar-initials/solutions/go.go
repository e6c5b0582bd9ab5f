package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

func main() {
	line, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	words := strings.Fields(line)
	initials := words[0][:1]
	if len(words) > 1 {
		initials += words[len(words)-1][:1]
	}
	fmt.Println(strings.ToUpper(initials))
}
