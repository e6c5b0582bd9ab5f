/** What is slow by itself is slow each time; collecting a process's garbage, or compiling, is not. */
const TIMES = 3;

/**
 * The processor time of this process that `work` takes, in milliseconds: the least of three times, one after the other. Other
 * work on the machine does not count.
 */
export async function cpuTimeOf(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
  }
  return Math.min(...times);
}
