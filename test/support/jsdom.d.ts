/** What the tests use of jsdom: its own types would bring a browser's globals into every file of the project. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { runScripts: 'outside-only' });
    readonly window: { eval(script: string): void; close(): void; document: object; axe: Axe };
  }

  interface Axe {
    run(context: object, options: object): Promise<{ violations: Violation[] }>;
  }

  interface Violation {
    id: string;
    nodes: { html: string }[];
  }
}
