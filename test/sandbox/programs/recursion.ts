function down(n: number): number {
  return 1 + down(n + 1);
}
console.log(down(0));
