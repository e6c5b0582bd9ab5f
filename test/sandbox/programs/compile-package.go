// A comment before it.
package solution

import "fmt"

func main() { fmt.Println("ok") }
