/** What is promised, if it comes within a time (milliseconds); else `undefined`. */
export function within<T>(promised: Promise<T>, time: number): Promise<T | undefined> {
  return Promise.race([promised, new Promise<undefined>((resolve) => setTimeout(resolve, time, undefined))]);
}
