import type { Kind } from '../../src/dossier/dossier';
import type { SourceFile } from '../../src/dossier/source-file';

/**
 * A story of the tests' own in another language, written from right to left: forty names around a river,
 * none of them anybody's. Each has a sentence of its own in the article.
 */
const NAMES: Record<Kind, readonly string[]> = {
  person: ['آرمان نیلی', 'بهار سنگی', 'کاوه رودی', 'دریا باغی', 'فرهاد کوهی', 'گلنار آبی', 'هومن دشتی', 'ماهان پلی'],
  state: ['سرزمین کوه', 'سرزمین دشت', 'سرزمین باد', 'سرزمین برف', 'سرزمین نمک', 'سرزمین ابر'],
  organization: ['شورای رود', 'انجمن ماهیگیران', 'خانهٔ آب', 'بنیاد پل', 'گروه قایق', 'اتحاد کشاورزان', 'دفتر باران'],
  place: ['بندرسبز', 'کوهسار', 'دشت‌نیلی', 'شهرآب', 'رودکنار', 'باغستان', 'سنگ‌پل', 'نیزار'],
  media: ['روزنامهٔ موج', 'رادیو ساحل', 'هفته‌نامهٔ قایق'],
  concept: ['آب پاک', 'همسایگی خوب', 'سهم برابر', 'سفر آهسته'],
  agreement: ['پیمان نخست رود', 'پیمان دوم رود', 'پیمان پل', 'پیمان ماهی'],
};

const SENTENCES: Record<Kind, (name: string, index: number) => string> = {
  person: (name, index) => `${name} گفت: «آب ${NAMES.place[index]} باید پاک بماند».`,
  state: (name) => `${name} این پیمان‌ها را پذیرفت.`,
  organization: (name) => `${name} بر اجرای کار نظارت می‌کند.`,
  place: (name) => `${name} در کنار آب است.`,
  media: (name) => `${name} این خبر را منتشر کرد.`,
  concept: (name) => `همه از ${name} سخن گفتند.`,
  agreement: (name, index) => `${name} در سال ${2018 + index} امضا شد.`,
};

type Named = { id: string; kind: Kind; name: string; sentence: string; index: number };

const NAMED: readonly Named[] = (Object.keys(NAMES) as Kind[]).flatMap((kind) =>
  NAMES[kind].map((name, index) => ({
    id: `${kind}-${index}`,
    kind,
    name,
    sentence: SENTENCES[kind](name, index),
    index,
  })),
);

export const RIVER_ENTITIES = NAMED;

export const RIVER_ARTICLE: SourceFile = {
  path: 'river/article.md',
  text: `---
title: پیمان رود
source:
  name: روزنامهٔ موج
  address: https://mowj.example
language: fa
---
${NAMED.map(({ sentence }) => sentence).join('\n')}`,
};

const line = (text: string, exact: string) => ({ text, quote: { exact } });

export const RIVER_ANNOTATIONS: SourceFile = {
  path: 'river/dossier.json',
  text: JSON.stringify({
    id: 'river',
    entities: NAMED.map(({ id, kind, name, sentence }) => ({
      id,
      kind,
      names: [{ text: name, lang: 'fa', use: 'full' }],
      what: line('به گفتهٔ متن', sentence),
      role: line('در متن آمده است', sentence),
    })),
    statements: NAMED.map(({ id, kind, sentence, index }) =>
      kind === 'person'
        ? { id, about: [id], quote: { exact: `آب ${NAMES.place[index]} باید پاک بماند` }, speaker: id }
        : { id, about: [id], quote: { exact: sentence } },
    ),
    summary: ['agreement-0', 'agreement-1', 'person-0'],
    events: NAMED.filter(({ kind }) => kind === 'agreement').map(({ id, name, sentence, index }) => ({
      id,
      text: `امضای ${name}`,
      about: [id],
      date: { edtf: String(2018 + index), words: `سال ${2018 + index}` },
      quote: { exact: sentence },
    })),
    caveats: [{ id: 'no-day', text: 'روز امضا در متن نیست.', quote: { exact: 'پیمان نخست رود در سال 2018' } }],
  }),
};
