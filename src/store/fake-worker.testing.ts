/** Stands for the worker of a browser: notes what it is sent, and answers when the test says so. */
export class FakeWorker {
  static made: FakeWorker[] = [];
  readonly sent: unknown[] = [];
  ended = false;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  constructor() {
    FakeWorker.made.push(this);
  }
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
}
