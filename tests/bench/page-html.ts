/** The pages that the page benchmark measures: paragraphs of the practice articles, plain and with `<ruby>`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Dictionary } from '../../dictionary/index.ts';
import { parsePage } from '../../seeds/index.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));
const PAGES = ['000_2072b33d10ad1f9e', '001_0b6033840915b4e6', '002_38c52e76bfba8a30'];

/** Paragraphs of the practice articles, again and again, until they have so many characters. */
export function takeParagraphs(length: number): string[] {
  const pool = PAGES.flatMap((name) => {
    const raw = readFileSync(`${SEEDS}${name}.txt`, 'utf8');
    const json: unknown = JSON.parse(readFileSync(`${SEEDS}articles/${name}.json`, 'utf8'));
    return parsePage(raw, json).articles.flatMap(({ parts }) =>
      parts.filter(({ role }) => role === 'paragraph'),
    );
  }).map(({ text }) => text);
  const taken: string[] = [];
  for (let i = 0, units = 0; units < length; i++) {
    const text = (pool[i % pool.length] ?? '').slice(0, length - units);
    taken.push(text);
    units += text.length;
  }
  return taken;
}

/** A page of paragraphs that notes its long tasks and when it was painted. */
export function htmlOf(paragraphs: readonly string[], script = ''): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>bench</title>
<style>body{font:16px/1.8 "Noto Sans CJK SC",sans-serif;max-width:720px;margin:0 auto}ruby{line-height:2}rt{font-size:.55em}</style>
<script>window.tasks=[];new PerformanceObserver((l)=>{for(const e of l.getEntries())tasks.push(e.duration)}).observe({type:'longtask',buffered:true});
addEventListener('load',()=>requestAnimationFrame(()=>setTimeout(()=>{window.painted=performance.now()})));${script}</script>
</head><body>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</body></html>`;
}

export function withRuby(dictionary: Dictionary, paragraph: string): string {
  return dictionary
    .annotate(paragraph)
    .map(({ text, pinyin }) => (pinyin ? `<ruby>${text}<rt>${pinyin}</rt></ruby>` : text))
    .join('');
}

/** What a script does that annotates all of a page at once; the words are there already, only drawing counts. */
export function naiveScript(rubies: readonly string[]): string {
  return `window.annotateNaively=()=>new Promise((done)=>{const start=performance.now();
const rubies=${JSON.stringify(rubies).replaceAll('<', '\\u003c')};
document.querySelectorAll('p').forEach((p,i)=>{p.innerHTML=rubies[i]});
requestAnimationFrame(()=>setTimeout(()=>done(performance.now()-start)));});`;
}

/** A page in which `storm(ms)` changes texts, adds and removes elements and classes, 1,000 times a second; it does not grow. */
export function stormHtml(): string {
  const script = `window.changes=0;window.storm=(ms)=>new Promise((done)=>{
const places=[...document.querySelectorAll('p')].slice(0,40);const texts=places.map((p)=>p.textContent);
const until=performance.now()+ms;let before=performance.now();let owed=0;
const gust=()=>{const now=performance.now();owed=Math.min(60,owed+now-before);before=now;
for(;owed>=1;owed--){const n=window.changes++;const place=places[n%places.length];
if(n%5===0)place.replaceChildren(texts[(n*7)%texts.length]);
else if(n%5===1){place.append(Object.assign(document.createElement('span'),{textContent:'最新消息'}));
if(place.children.length>4)place.querySelector('span').remove();}
else if(n%5===2)place.classList.toggle('new');
else if(place.firstChild)place.firstChild.data=texts[(n*11)%texts.length];}
if(now<until)setTimeout(gust,4);else done();};gust();});`;
  return htmlOf(takeParagraphs(20_000), script);
}
