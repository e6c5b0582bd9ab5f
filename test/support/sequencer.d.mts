export default class LongestFirst {
  constructor(options: object);
  shard<T extends { path: string }>(tests: T[], part: { shardIndex: number; shardCount: number }): T[];
}
