/** A browser's recorder whose speaker is a test. */
export class FakeRecorder extends EventTarget {
  static current: FakeRecorder | null = null;
  static supports: (form: string) => boolean = () => true;

  static install(): void {
    FakeRecorder.supports = () => true;
    Object.assign(globalThis, { MediaRecorder: FakeRecorder });
  }

  static remove(): void {
    Reflect.deleteProperty(globalThis, 'MediaRecorder');
  }

  static isTypeSupported(form: string): boolean {
    return FakeRecorder.supports(form);
  }

  /** A slice of what is said now. */
  static say(words: string): void {
    FakeRecorder.current?.dispatchEvent(
      Object.assign(new Event('dataavailable'), { data: new Blob([words]) }),
    );
  }

  state = 'inactive';

  constructor() {
    super();
    FakeRecorder.current = this;
  }

  start(): void {
    this.state = 'recording';
  }

  stop(): void {
    this.state = 'inactive';
    this.dispatchEvent(new Event('stop'));
  }
}
