import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EntityKey } from '../../src/dossier/dossier';
import type { FrameSummary } from '../../src/page/frame-summary';
import { createReport } from '../../src/page/report-marks';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const seen = (count: number, before = ''): FrameSummary => ({
  entities:
    count === 0 ? [] : [{ entity: 's/a' as EntityKey, count, inHeadings: 0, first: { before, name: 'A', after: '' } }],
});

/** A report of what the test says is seen, and what was told. */
function reporting() {
  const ending = new AbortController();
  const told: string[] = [];
  let now = seen(0);
  const report = createReport(
    async () => now,
    { marksChanged: () => told.push('marks'), wordsChanged: () => told.push('words') },
    ending.signal,
  );
  const see = async (summary: FrameSummary): Promise<void> => {
    now = summary;
    report();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { see, told, report, end: () => ending.abort() };
}

test('a page without names says nothing', async () => {
  const { see, told, end } = reporting();
  await see(seen(0));
  end();
  expect(told).toEqual([]);
});

test('what is seen is told at once, and once', async () => {
  const { see, told } = reporting();
  await see(seen(1));
  await see(seen(1));
  await see(seen(2));
  expect(told).toEqual(['marks', 'marks']);
});

test('other words are told later, however often they change meanwhile, and do not hold back other marks', async () => {
  const { see, told } = reporting();
  await see(seen(1, 'at 12:00 '));
  for (const time of ['12:01 ', '12:02 ', '12:03 ']) await see(seen(1, `at ${time}`));
  expect(told).toEqual(['marks']);
  await see(seen(2, 'at 12:04 '));
  expect(told).toEqual(['marks', 'marks']);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual(['marks', 'marks', 'words']);
});

test('what has changed while it was looked at is looked at again', async () => {
  const { see, told, report } = reporting();
  report();
  await see(seen(1));
  expect(told).toEqual(['marks']);
});

test('at the end marks that were seen are gone, and nothing is told after it', async () => {
  const { see, told, end } = reporting();
  await see(seen(1, 'one '));
  await see(seen(1, 'two '));
  end();
  await see(seen(3));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual(['marks', 'marks']);
});
