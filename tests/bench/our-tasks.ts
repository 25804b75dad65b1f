import type { Page } from 'puppeteer-core';
import * as v from 'valibot';

/** As far as it is read here, of what Chromium writes into a trace; times in microseconds. */
const eventSchema = v.object({
  name: v.string(),
  pid: v.number(),
  tid: v.number(),
  ts: v.number(),
  dur: v.optional(v.number(), 0),
  /** Of the processor: what other programs take meanwhile does not count. */
  tdur: v.optional(v.number(), 0),
  args: v.optional(v.object({ src_func: v.optional(v.string()), data: v.optional(v.unknown()) }), {}),
});
const traceSchema = v.object({ traceEvents: v.array(v.unknown()) });
type TraceEvent = v.InferOutput<typeof eventSchema>;

/** What is written where a script runs. */
const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'FireIdleCallback',
  'TimerFire',
  'v8.run',
  'v8.callFunction',
]);

/** How a task is named that goes on after `scheduler.yield`, of which nothing else is written. */
const CONTINUATION = 'DOMTaskContinuation';

/** How a task is named in which the browser makes a frame of the page, and tells scripts of the pointer before. */
const FRAME = 'ScheduledActionSendBeginMainFrame';

/**
 * Does something with a page that has no scripts of its own, and gives the tasks of its main thread in which scripts ran,
 * in milliseconds of the processor: the extension's; of the frames that the browser makes, what scripts took of them. The
 * driver must not ask the page anything meanwhile.
 */
export async function ourTasks(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.tracing.start({ categories: ['devtools.timeline', 'toplevel', 'v8'] });
  await work();
  const bytes = await page.tracing.stop();
  const { traceEvents } = v.parse(traceSchema, JSON.parse(new TextDecoder().decode(bytes)));
  const events = traceEvents.filter((event) => v.is(eventSchema, event)).map((event) => v.parse(eventSchema, event));
  const ours = events.find(({ args }) => JSON.stringify(args).includes('chrome-extension://'));
  if (ours === undefined) throw new Error('the extension did nothing on the page');
  const onThread = events
    .filter(({ pid, tid }) => pid === ours.pid && tid === ours.tid)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const scripts = onThread.filter(({ name }) => SCRIPT.has(name));
  return onThread.filter(isTask).flatMap((task) => {
    const ran = scripts.filter(({ ts }) => ts >= task.ts && ts < task.ts + task.dur);
    if (task.args.src_func === FRAME) return ran.length > 0 ? [timeOf(ran)] : [];
    return ran.length > 0 || task.args.src_func === CONTINUATION ? [timeOf([task])] : [];
  });
}

function isTask({ name }: TraceEvent): boolean {
  return name === 'ThreadControllerImpl::RunTask';
}

/** Of the processor, in milliseconds: of events that are within others once. */
function timeOf(events: readonly TraceEvent[]): number {
  let end = 0;
  let time = 0;
  for (const { ts, dur, tdur } of events) {
    if (ts < end) continue;
    end = ts + dur;
    time += tdur / 1000;
  }
  return time;
}
