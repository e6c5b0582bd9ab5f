// Compiles and links one file against the prebuilt standard library, without the machinery of `go build`:
// build <source> <program>
package main

import (
	"bytes"
	"fmt"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

const (
	folder  = "/opt/viva/go"
	imports = folder + "/importcfg"
	limits  = folder + "/limits.go"
	object  = "/tmp/main.a"
)

// What the linker says begins with its own name, and that of a symbol that nobody wrote.
var linkerNoise = strings.NewReplacer(folder+"/tool/link: ", "", "runtime.main_main·f: ", "")

func main() {
	source, program := os.Args[1], os.Args[2]
	directory, name := filepath.Split(source)
	if err := os.Chdir(directory); err != nil {
		fail(err)
	}
	if err := checkPackage(name); err != nil {
		fail(err)
	}
	trim := strings.TrimSuffix(directory, "/") + ";" + folder
	err := run(os.Stderr, "compile", "-o", object, "-p", "main", "-complete", "-pack", "-trimpath", trim, "-importcfg", imports, name, limits)
	if err != nil {
		os.Exit(1)
	}
	var said bytes.Buffer
	err = run(&said, "link", "-o", program, "-importcfg", imports, "-buildmode=exe", "-s", "-w", object)
	linkerNoise.WriteString(os.Stderr, said.String())
	if err != nil {
		os.Exit(1)
	}
}

// A clause that cannot be read is the compiler's to report.
func checkPackage(name string) error {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, name, nil, parser.PackageClauseOnly)
	if err != nil || file.Name.Name == "main" {
		return nil
	}
	return fmt.Errorf("%s: the package is called %s: a program must be in package main", files.Position(file.Name.Pos()), file.Name.Name)
}

func run(said io.Writer, tool string, arguments ...string) error {
	command := exec.Command(folder+"/tool/"+tool, arguments...)
	command.Stdout = os.Stdout
	command.Stderr = said
	return command.Run()
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
